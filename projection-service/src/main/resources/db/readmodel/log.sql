-- The position up to which the set has applied the log; moved in the same transaction as the rows.
create table projection_cursor (
    projection_set text        not null,
    partition      int         not null,
    topic_id       text        not null,
    next_offset    bigint      not null,
    primary key (projection_set, partition)
);

-- Every entry of the log once: events as first logged (id = root) and the amendments of them.
-- Partitioned by id from the start, so that it can grow without being rewritten.
create table event_index (
    id                uuid        not null,
    root              uuid        not null, -- the event that it is, or amends
    kind              text        not null,
    recorded          timestamptz not null, -- infinity: only amendments of the event have come so far
    recorded_by       text        not null,
    partition         int         not null,
    log_offset        bigint      not null,
    occurred_earliest date,                 -- of the content that the entry states; null if it states none
    occurred_latest   date,
    announced         date,
    body              bytea       not null,
    primary key (id)
) partition by hash (id);
create index event_index_amendments on event_index (root) where id <> root;
create table event_index_0 partition of event_index for values with (modulus 4, remainder 0);
create table event_index_1 partition of event_index for values with (modulus 4, remainder 1);
create table event_index_2 partition of event_index for values with (modulus 4, remainder 2);
create table event_index_3 partition of event_index for values with (modulus 4, remainder 3);

-- How events stand that were amended; others are live as first logged.
create table amended_event (
    event_id   uuid    not null primary key,
    status     text    not null, -- live, retracted, merged; unknown while the event has not come
    content_id uuid    not null, -- the entry that states its present content
    contested  boolean not null
);

-- When which content of an amended event counted, in the time of the log; nothing does in the gaps.
create table event_period (
    event_id   uuid        not null,
    starts     timestamptz not null,
    ends       timestamptz not null, -- infinity: it still does
    content_id uuid        not null,
    primary key (event_id, starts)
);

-- Records that could not be applied, kept with all that is needed to try again.
create table parked (
    projection   text        not null,
    partition    int         not null,
    log_offset   bigint      not null,
    event_id     text, -- the event that it is about, or amends
    headers      text        not null,
    value        bytea,
    error_class  text        not null,
    error_detail text        not null,
    attempts     int         not null default 1,
    parked_at    timestamptz not null,
    -- given up by an operator: what comes later about the event stays aside for the projection
    discarded    boolean     not null default false,
    primary key (projection, partition, log_offset)
);
create index parked_events on parked (event_id);
