-- What a quick report was made from: the sum of turnout_sum.revision over its unit with all below
-- and the slots it tells. A greater sum today means that something changed since; times could not
-- tell, as a correction may fall into the second the report was made in. Reports made before this
-- are held against what they tell once, and made again only where it differs.
ALTER TABLE turnout_quick_report ADD COLUMN revision BIGINT NOT NULL DEFAULT 0 AFTER corrected;
