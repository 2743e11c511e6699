-- Which office events are facts of which office ("JPN/prime-minister"). A key stands behind
-- each scope that finds it: "* <key>", "actor=JPN <key>".
create table office_fact (
    key      text collate "C" not null,
    event_id uuid             not null
);
