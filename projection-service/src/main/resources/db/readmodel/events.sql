-- Which contents of events name an actor, a place, or count for a relationship: for the lists of
-- events.
create table event_facet (
    facet      text not null,
    value      text not null,
    middle     date not null,
    event_id   uuid not null,
    content_id uuid not null,
    primary key (facet, value, middle, event_id, content_id)
);
