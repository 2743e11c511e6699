-- What each event adds to each relationship, and from when to when in the time of the log: the ground
-- of every explanation. A correction ends one row and begins another.
create table temperature_contribution (
    relationship      text        not null,
    event_id          uuid        not null,
    starts            timestamptz not null,
    ends              timestamptz not null, -- infinity: it still does
    occurred_earliest date        not null,
    occurred_latest   date        not null,
    announced         date        not null,
    recorded          timestamptz not null, -- of the event
    cameo             text        not null,
    direction         text        not null,
    via               text        not null,
    weight_micro      bigint      not null
);

-- The same, summed as deltas: what the numbers are computed from. Keyed by every date that a question
-- can select by, and by the CAMEO code, so that scale, half-life and model are chosen when asked. A
-- contribution adds on the day its row starts and takes away on the day it ends.
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
    changed           xid8   not null default pg_current_xact_id(), -- by which transaction last
    primary key (relationship, occurred_earliest, occurred_latest, announced, recorded_day, cameo, direction)
);
