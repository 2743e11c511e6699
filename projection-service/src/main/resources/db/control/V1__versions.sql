-- The versions of the read models: each in a schema of its own, one of each set serving.
create table projection_version (
    schema_name text        not null primary key,
    set_name    text        not null,
    fold        text        not null, -- version of the code that fills it
    state       text        not null, -- building, serving, warm, failed
    hold_at     text,                 -- position (token) at which its runners wait, for a comparison
    hold_until  timestamptz,          -- a hold whose author died is over by then
    started_at  timestamptz not null,
    served_at   timestamptz,
    note        text
);
create unique index projection_version_serving on projection_version (set_name) where state = 'serving';
create unique index projection_version_building on projection_version (set_name) where state = 'building';

-- What operators did by hand, and why.
create table operator_action (
    id       bigint      generated always as identity primary key,
    done_at  timestamptz not null,
    set_name text        not null,
    action   text        not null,
    target   text        not null,
    outcome  text        not null
);
