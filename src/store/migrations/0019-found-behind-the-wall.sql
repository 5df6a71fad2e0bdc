-- Indexes that are used behind the wall, and lists that take as long for a million cases as for ten thousand.

-- Row-level security lets an index be used only for comparisons that cannot tell what they looked at, as `=` and `<` of text. left() and right()
-- are none, so that their indexes went unused by the server's own role: the letters become columns.
drop index law_search_word_first;
drop index law_search_word_last;
alter table law_search_word
  add column first text collate "C" generated always as (left(word, 1)) stored,
  add column last text collate "C" generated always as (right(word, 1)) stored;
create index law_search_word_first on law_search_word (region, first);
create index law_search_word_last on law_search_word (region, last);

-- In the very order in which tasks are listed (read-tasks.ts): a page is read off the index, however many tasks a post has. coalesce() goes unused
-- behind the wall like a function.
drop index task_of;
alter table task add column by_due date generated always as (coalesce(due, 'infinity')) stored;
create index task_of on task (region, organ, post, by_due, case_id, act);

-- The newest first: all of an organ, and those that are open.
drop index case_file_organ;
create index case_file_organ on case_file (region, organ, last_seq desc);
create index case_file_open on case_file (region, organ, last_seq desc) where not finished;
