-- Scenarios that somebody keeps: documents of users, not read models. The log does not have them, so
-- no rebuild brings them back.
create table scenario (
    id          uuid        not null primary key, -- made of the document: the same one is kept once
    name        text        not null,
    description text,
    body        text        not null, -- canonical JSON, as POST /scenarios/evaluate takes it
    events      int         not null,
    absent      int         not null,
    saved_at    timestamptz not null
);
create index scenario_newest on scenario (saved_at, id);
