-- Indexes that only reads need, and amendments that take rows away. A version that is being built is
-- filled without them and gets them when it has nearly caught up: made at once they are a matter of
-- sorting, kept row by row they are most of the work.
alter table event_facet add primary key (facet, value, middle, event_id, content_id);
alter table event_search add primary key (event_id, content_id);
create index event_search_words on event_search using gin (words);

-- For the feed, which follows each partition of the log.
create index event_index_places on event_index (partition, log_offset);

-- By the cell that a contribution counts in: the events behind a cell are found without the others.
alter table temperature_contribution add primary key
    (relationship, occurred_earliest, occurred_latest, cameo, direction, event_id, starts);
-- For states of the log on one of its days: what began on that day, and the little that ended.
create index temperature_contribution_starts on temperature_contribution using brin (starts);
create index temperature_contribution_ends on temperature_contribution (ends) where ends < 'infinity';
-- For readers that have the cells of a relationship and want to know what has changed.
create index temperature_cell_changed on temperature_cell (relationship, changed);

alter table sanction_fact add primary key (key, event_id);
alter table position_fact add primary key (key, event_id);
alter table contact_fact add primary key (key, event_id);
alter table agreement_fact add primary key (key, event_id);
alter table office_fact add primary key (key, event_id);
alter table indicator_fact add primary key (key, event_id);
alter table survey_fact add primary key (key, event_id);
