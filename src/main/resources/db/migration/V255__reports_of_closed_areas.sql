-- What was reported of an area that was merged into another, or closed, stays on record under its
-- identity, as the history of its voter totals does.
ALTER TABLE turnout_replaced DROP FOREIGN KEY turnout_replaced_ibfk_1;
