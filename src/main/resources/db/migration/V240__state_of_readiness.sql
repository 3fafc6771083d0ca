-- A self-check was made in one state of the election. The sum of all changes does not tell which:
-- two states may have the same. Those made before are asked for again.
ALTER TABLE readiness_check
  DROP COLUMN revision,
  ADD fingerprint CHAR(64) NOT NULL DEFAULT '' AFTER wrong;

-- A declaration stands on what its unit says of the rehearsal, too: it joins the facts of those that
-- hold, in its place of the canonical form, before the polling areas.
UPDATE readiness_unit
   SET facts = CONCAT(
         LEFT(facts, LOCATE('{"key":"voters.', facts) - 1),
         '{"key":"readiness.ready.fact","name":"","values":[', JSON_QUOTE(rehearsal), ']},',
         SUBSTRING(facts, LOCATE('{"key":"voters.', facts)))
 WHERE state IN ('DECLARED', 'CONFIRMED') AND rehearsal IS NOT NULL
   AND LOCATE('{"key":"voters.', facts) > 0;

UPDATE readiness_unit SET fingerprint = SHA2(facts, 256)
 WHERE state IN ('DECLARED', 'CONFIRMED') AND facts IS NOT NULL;
