-- Someone outside this database has seen more of the log than it holds: an older backup was restored. While this is set no act is accepted and
-- nothing is signed, by whichever server or command: {"own", "seen", "by", "differs", "at"}.
alter table region add column recovery jsonb;
