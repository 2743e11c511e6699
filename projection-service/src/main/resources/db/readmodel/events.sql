-- Which contents of events name an actor, a place, or count for a relationship: for the lists of
-- events.
create table event_facet (
    facet      text not null,
    value      text not null,
    middle     date not null,
    event_id   uuid not null,
    content_id uuid not null
);

-- The words of each content, stemmed as English: of titles (weight A), summaries (B) and sources (C, unless
-- they are hidden); and how much its sources are believed, in millionths.
create table event_search (
    event_id         uuid     not null,
    content_id       uuid     not null,
    confidence_micro int      not null,
    words            tsvector not null
);
