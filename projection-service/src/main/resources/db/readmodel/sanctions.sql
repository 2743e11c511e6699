-- Which sanction events are facts of which directed pair of actors ("JPN>RUS"). A key stands behind
-- each scope that finds it: "* <key>", "actor=JPN <key>".
create table sanction_fact (
    key      text collate "C" not null,
    event_id uuid             not null
);
