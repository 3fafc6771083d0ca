-- Whether a list of results has changed is asked by every reader of it: answered from this index
-- alone, without the rows with their votes.
ALTER TABLE tally
  ADD INDEX tally_version (electoral_unit_id, round, revision, areas, early);

-- A unit's version covers its list of candidates.
DROP INDEX candidate_version ON candidate;
