-- A list is published by a document, and then only the city changes it, each time by another one:
-- who is struck out keeps row and position, with why.
ALTER TABLE electoral_unit
  ADD COLUMN list_document VARCHAR(200) NULL,
  ADD COLUMN list_day DATE NULL,
  ADD COLUMN list_reason VARCHAR(2000) NULL,
  ADD CONSTRAINT electoral_unit_list CHECK ((list_document IS NULL) = (list_day IS NULL));

ALTER TABLE candidate
  ADD COLUMN struck_document VARCHAR(200) NULL,
  ADD COLUMN struck_day DATE NULL,
  ADD COLUMN struck_reason VARCHAR(2000) NULL,
  ADD CONSTRAINT candidate_struck CHECK ((struck_document IS NULL) = (struck_day IS NULL)
                                         AND (struck_reason IS NULL) = (struck_day IS NULL));
