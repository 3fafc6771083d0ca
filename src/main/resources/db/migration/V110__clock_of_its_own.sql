-- A rehearsal's clock is its latest setting. The election's row is held by whatever refers to it, by
-- an import for as long as it writes; the clock waits for nobody there.
INSERT INTO clock_setting (election_id, set_at, origin, speed)
SELECT id, clock_set_at, clock_origin, clock_speed FROM election WHERE clock_origin IS NOT NULL
    ON DUPLICATE KEY UPDATE origin = VALUES(origin), speed = VALUES(speed);

ALTER TABLE clock_setting
  ADD CONSTRAINT clock_setting_speed CHECK (speed BETWEEN 0 AND 3600);

ALTER TABLE election
  DROP CONSTRAINT election_clock,
  DROP COLUMN clock_origin,
  DROP COLUMN clock_set_at,
  DROP COLUMN clock_speed;
