-- Whom the minutes that certify a result name as elected: statistics of winners count those, without
-- determining every result of the city anew. Positions on the ballot, in order; NULL before.
ALTER TABLE result_record
  ADD COLUMN elected VARCHAR(50) NULL;
