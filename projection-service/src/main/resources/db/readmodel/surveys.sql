-- Which survey events are facts of which question in which population. A key stands behind
-- each scope that finds it: "* <key>", "actor=JPN <key>".
create table survey_fact (
    key      text collate "C" not null,
    event_id uuid             not null
);
