-- Cards are answered in cases of their own, and say what they are about. Both are null in cards from before rules were declared.
alter table card
  add column type text check (type in ('time', 'procedure', 'content', 'discretion', 'integrity')),
  add column answer_case text;
create index card_answer on card (region, answer_case) where answer_case is not null;
create index card_case on card (region, case_id);
