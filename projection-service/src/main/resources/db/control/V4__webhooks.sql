-- Addresses that are told of alerts. The secret signs what is sent and is answered to nobody.
create table webhook (
    id       uuid        not null primary key,
    version  int         not null,
    name     text        not null,
    url      text        not null,
    secret   text        not null,
    rules    uuid[],              -- null: all
    saved_at timestamptz not null
);

-- What is to be sent: written in the transaction that raises the alert, so that none is forgotten.
create table webhook_delivery (
    id            uuid        not null primary key, -- the message; the same with every attempt
    number        bigint      not null generated always as identity unique,
    webhook_id    uuid        not null references webhook (id) on delete cascade,
    alert_id      uuid,                -- null: a test
    body          text        not null,
    status        text        not null, -- pending, delivered, failed
    attempts      int         not null,
    created_at    timestamptz not null,
    next_at       timestamptz not null,
    claimed_until timestamptz,         -- a replica that died with it gives it back by then
    ended_at      timestamptz
);
create index webhook_delivery_due on webhook_delivery (next_at) where status = 'pending';
create index webhook_delivery_log on webhook_delivery (webhook_id, number);

create table webhook_attempt (
    delivery_id  uuid        not null references webhook_delivery (id) on delete cascade,
    number       int         not null,
    began_at     timestamptz not null,
    milliseconds int         not null,
    outcome      text        not null, -- answered, refused, unreachable
    http_status  int,
    detail       text        not null,
    primary key (delivery_id, number)
);
