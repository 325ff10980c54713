-- Facts of a case may come late: an older one must not undo what a newer one told.
ALTER TABLE case_outcome ADD COLUMN told_version bigint NOT NULL DEFAULT -1;
