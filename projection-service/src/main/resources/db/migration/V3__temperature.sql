-- What each event adds to each relationship: the ground of every explanation.
create table temperature_contribution (
    relationship      text        not null,
    event_id          uuid        not null,
    occurred_earliest date        not null,
    occurred_latest   date        not null,
    announced         date        not null,
    recorded          timestamptz not null,
    cameo             text        not null,
    direction         text        not null,
    via               text        not null,
    weight_micro      bigint      not null,
    primary key (relationship, event_id)
);

-- The same, summed: what the numbers are computed from. Keyed by every date that a question can
-- select by, and by the CAMEO code, so that scale, half-life and model are chosen when asked.
create table temperature_cell (
    relationship      text   not null,
    occurred_earliest date   not null,
    occurred_latest   date   not null,
    announced         date   not null,
    recorded_day      date   not null,
    cameo             text   not null,
    direction         text   not null,
    events            bigint not null,
    weight_micro      bigint not null,
    primary key (relationship, occurred_earliest, occurred_latest, announced, recorded_day, cameo, direction)
);
