-- Which events are facts of which activity ("activity:<id>") and which deal ("deal:<id>").
create table activity_fact (
    key      text collate "C" not null,
    event_id uuid             not null,
    primary key (key, event_id)
);

-- A joint activity as all of its own facts tell it. What depends on the day of the question is
-- folded from the facts when asked; these columns find the few rows to fold.
create table joint_activity (
    id            text collate "C" not null,
    plan          text,
    plans         text[]  not null default '{}', -- every plan that a fact of it names
    status        text    not null default 'unstated',
    iati_code     int,
    relationships text[]  not null default '{}',
    blocked       boolean not null default false,
    last_step     date,
    first_on      date,                          -- from this day on there is a fact
    settled_on    date,                          -- from this day on every fact has happened
    known_on      date,                          -- from this day on every fact is public
    document      text    not null default '{}',
    primary key (id)
);
create index joint_activity_relationships on joint_activity using gin (relationships);
create index joint_activity_plans on joint_activity using gin (plans);

-- A deal as all of its facts tell it.
create table economic_deal (
    id         text collate "C" not null,
    status     text   not null default 'unstated',
    activities text[] not null default '{}',
    plans      text[] not null default '{}',
    document   text   not null default '{}',
    primary key (id)
);
create index economic_deal_plans on economic_deal using gin (plans);
