-- Moves with every change of a row's counters, also where two changes fall into one millisecond, and
-- is higher in a row counted anew than in the one it takes the place of.
ALTER TABLE count_progress
  ADD COLUMN revision BIGINT NOT NULL
      DEFAULT (CAST(UNIX_TIMESTAMP(CURRENT_TIMESTAMP(3)) * 1000 AS UNSIGNED));
