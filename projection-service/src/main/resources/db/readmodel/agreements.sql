-- Which agreement events are facts of which instrument. A key stands behind
-- each scope that finds it: "* <key>", "actor=JPN <key>".
create table agreement_fact (
    key      text collate "C" not null,
    event_id uuid             not null
);
