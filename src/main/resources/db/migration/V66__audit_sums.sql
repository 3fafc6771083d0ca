-- Refusals of strangers that are the same within one minute are one entry with their number: the
-- count of that minute is the only thing in the trail that moves.

ALTER TABLE audit_entry
  ADD COLUMN address VARCHAR(45) NULL,
  ADD COLUMN times   INT         NOT NULL DEFAULT 1,
  ADD COLUMN sum_of  CHAR(32)    NULL,
  ADD CONSTRAINT audit_entry_sum UNIQUE (sum_of);
