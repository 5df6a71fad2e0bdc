-- Not official: how somebody likes to look at a list, and which running case a draft belongs to.

create table saved_filter (
  region text not null,
  person text not null,
  id text not null,
  -- The list that it narrows, for example `tasks`.
  page text not null,
  title text not null,
  -- Query of the page's address.
  query text not null,
  updated timestamptz not null,
  primary key (region, person, id)
);

-- Null: the act would open a case.
alter table draft add column case_id text;

-- Days that passed unused, for the supervisor's board.
create index event_overdue on event (region, organ, day) where kind = 'overdue';
