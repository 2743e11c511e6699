-- The position up to which the set has applied the log; moved in the same transaction as the rows.
create table projection_cursor (
    projection_set text        not null,
    partition      int         not null,
    topic_id       text        not null,
    next_offset    bigint      not null,
    primary key (projection_set, partition)
);

-- Every event once. Partitioned by id from the start, so that it can grow without being rewritten.
create table event_index (
    id                uuid        not null,
    kind              text        not null,
    recorded          timestamptz not null,
    recorded_by       text        not null,
    partition         int         not null,
    log_offset        bigint      not null,
    occurred_earliest date        not null,
    occurred_latest   date        not null,
    announced         date        not null,
    body              bytea       not null,
    primary key (id)
) partition by hash (id);
create table event_index_0 partition of event_index for values with (modulus 4, remainder 0);
create table event_index_1 partition of event_index for values with (modulus 4, remainder 1);
create table event_index_2 partition of event_index for values with (modulus 4, remainder 2);
create table event_index_3 partition of event_index for values with (modulus 4, remainder 3);

-- Records that could not be applied, kept with all that is needed to try again.
create table parked (
    projection   text        not null,
    partition    int         not null,
    log_offset   bigint      not null,
    event_id     text,
    headers      text        not null,
    value        bytea,
    error_class  text        not null,
    error_detail text        not null,
    attempts     int         not null default 1,
    parked_at    timestamptz not null,
    primary key (projection, partition, log_offset)
);
