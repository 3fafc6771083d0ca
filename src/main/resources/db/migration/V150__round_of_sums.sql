-- In whose sums minutes stand is said once, by the law, and kept beside the round they are of: a new
-- vote after an annulment stands in the sums of the first round. A row names its round itself.
ALTER TABLE count_minutes
  ADD COLUMN sums_round VARCHAR(20) NULL AFTER round;
UPDATE count_minutes SET sums_round = IF(round = 'RE_VOTE', 'FIRST', round);
ALTER TABLE count_minutes
  MODIFY COLUMN sums_round VARCHAR(20) NOT NULL,
  ALTER COLUMN round DROP DEFAULT,
  DROP INDEX count_minutes_unit,
  ADD INDEX count_minutes_unit (electoral_unit_id, sums_round, state),
  ADD CONSTRAINT count_minutes_sums_round CHECK (sums_round IN ('FIRST', 'RE_ELECTION',
    'SUPPLEMENTARY'));
ALTER TABLE tally ALTER COLUMN round DROP DEFAULT;
ALTER TABLE count_progress ALTER COLUMN round DROP DEFAULT;

CREATE OR REPLACE VIEW accepted_area AS
  SELECT m.electoral_unit_id, m.sums_round AS round, p.unit_id, p.number, f.voters, f.voted,
         f.issued, f.collected, f.valid, f.invalid, f.votes
    FROM count_minutes m
    JOIN polling_area p ON p.id = m.area_id
    JOIN count_figures f ON f.minutes_id = m.id AND f.figures_version = m.figures_version
                        AND f.entry = 'AGREED'
   WHERE m.state = 'ACCEPTED';
