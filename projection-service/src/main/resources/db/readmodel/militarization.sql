-- Which deployment events are facts of which territory: its own, those of its parts, those of its group.
create table territory_fact (
    key      text collate "C" not null,
    event_id uuid             not null,
    primary key (key, event_id)
);

-- What the facts of a territory come to, over all days, as known now.
create table territory (
    id             text collate "C" not null,
    -- highest level on any day
    highest_level  int  not null default 0,
    -- middle days of the first and last own fact; null where only its group has facts
    first_occurred date,
    last_occurred  date,
    -- level, index and numbers of holdings at each change, canonical JSON
    timeline       text not null default '',
    primary key (id)
);
