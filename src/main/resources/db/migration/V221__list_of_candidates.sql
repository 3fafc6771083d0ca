-- A list is made by people: who stands elsewhere is asked by the date of birth, and an order that
-- is not the alphabet's says why.
CREATE INDEX candidate_birth ON candidate (date_of_birth);

ALTER TABLE electoral_unit
  ADD COLUMN order_reason VARCHAR(2000) NULL;
