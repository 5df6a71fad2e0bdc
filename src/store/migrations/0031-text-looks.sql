-- When an official was first given the text that they examine, as it stands after the act that made it was done so many times. Noted by the server, for
-- the rule that watches how soon a text is approved; it is no act and stands in no log.
create table text_look (
  region text not null,
  case_id text not null,
  person text not null,
  -- The act that made the text, and how many times it was done by then.
  act text not null,
  times integer not null,
  at timestamptz not null,
  primary key (region, case_id, person, act, times)
);
