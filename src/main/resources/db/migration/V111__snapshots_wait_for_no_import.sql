-- What timers write when a slot closes must not wait for an import that is writing the units: a
-- foreign key asks for each unit's row. Units are never taken away, and what is written here is
-- read from their table.
ALTER TABLE turnout_snapshot DROP FOREIGN KEY turnout_snapshot_ibfk_1;
ALTER TABLE turnout_quick_report DROP FOREIGN KEY turnout_quick_report_ibfk_1;
