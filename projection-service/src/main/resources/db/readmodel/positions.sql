-- Which position events are facts of which issue. A key stands behind
-- each scope that finds it: "* <key>", "actor=JPN <key>".
create table position_fact (
    key      text collate "C" not null,
    event_id uuid             not null
);
