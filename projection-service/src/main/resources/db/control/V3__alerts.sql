-- Rules of alerts: documents of users, like scenarios. One more version with each change.
create table alert_rule (
    id           uuid        not null primary key,
    version      int         not null,
    name         text        not null unique,
    kind         text        not null,
    subject_type text        not null,
    subject_id   text,                 -- null: all of the type
    model        text,
    half_life    text,
    scale        text,
    points       numeric,
    days         int,
    saved_at     timestamptz not null
);

-- The sets of rules that were laid down once; what somebody deletes of them stays deleted.
create table alert_rule_set (
    version text not null primary key
);

-- How each subject stood when a rule last looked at it.
create table alert_state (
    rule_id      uuid not null references alert_rule (id) on delete cascade,
    rule_version int  not null, -- another version of the rule has seen nothing yet
    subject_type text not null,
    subject_id   text not null,
    state        text not null,
    value        numeric,
    seen_on      date not null,
    primary key (rule_id, subject_type, subject_id)
);

-- Up to where a set has looked: what of the log, on which day, by which rules.
create table alert_progress (
    set_name text   not null primary key,
    round    bigint not null, -- compared and set by each round: whoever comes second changes nothing
    position text   not null,
    tables   text   not null,
    day      date   not null,
    rules    text   not null,
    sweep    text             -- subject behind which a look at all of them goes on; null: none is under way
);

-- What was raised. The id is made of rule, subject, day and states, so that nothing is raised twice.
create table alert (
    id           uuid        not null primary key,
    number       bigint      not null generated always as identity unique,
    rule_id      uuid        not null, -- of a rule that may be gone
    kind         text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    day          date        not null,
    news         boolean     not null, -- false: it was so already when the rule first looked
    raised_at    timestamptz not null,
    body         text        not null  -- JSON, as GET /alerts has it
);
create index alert_of_rule on alert (rule_id, number);
create index alert_of_subject on alert (subject_type, subject_id, number);
