-- The comparison of a unit's accepted minutes with each other (C208 to C210): when it was last made
-- and over which sums, so that it is made again when the unit is complete, and once for each state.
-- A row for each unit of which somebody accepted minutes: what packages load is not asked about.
CREATE TABLE count_comparison (
  electoral_unit_id INT         NOT NULL,
  round             VARCHAR(20) NOT NULL,
  -- The sum of revisions of the tallies it was made over; -1 while it was not made.
  revision          BIGINT      NOT NULL DEFAULT -1,
  compared_at       DATETIME(3) NULL,
  PRIMARY KEY (electoral_unit_id, round),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id)
);
INSERT INTO count_comparison (electoral_unit_id, round)
SELECT DISTINCT electoral_unit_id, IF(round = 'RE_VOTE', 'FIRST', round)
  FROM count_minutes WHERE state = 'ACCEPTED' AND accepted_by IS NOT NULL;

-- The question which units are to be compared is answered from the index as well.
ALTER TABLE tally
  DROP INDEX tally_version,
  ADD INDEX tally_version (electoral_unit_id, round, revision, areas, early, accepted);

-- Whoever accepts looks at what was found late, and confirms it with a reason or re-opens.
ALTER TABLE count_late_finding
  ADD COLUMN reason       VARCHAR(2000) NULL,
  ADD COLUMN confirmed_by INT           NULL,
  ADD COLUMN confirmed_at DATETIME(3)   NULL,
  ADD CONSTRAINT count_late_finding_confirmed CHECK ((reason IS NULL) = (confirmed_at IS NULL));
