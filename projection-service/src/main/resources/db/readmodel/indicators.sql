-- Which indicator events are facts of which series. A key stands behind
-- each scope that finds it: "* <key>", "actor=JPN <key>".
create table indicator_fact (
    key      text collate "C" not null,
    event_id uuid             not null
);
