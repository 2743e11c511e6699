-- Which meetings and which counts of meetings are facts of which relationship. A key stands behind
-- each scope that finds it: "* <key>", "actor=JPN <key>".
create table contact_fact (
    key      text collate "C" not null,
    event_id uuid             not null
);
