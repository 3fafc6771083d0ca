-- One import at a time writes into an election, on whichever server, and none while a rehearsal is
-- begun anew. A row of its own: the election's row is the clock's and the timers'.
CREATE TABLE import_lock (
  election_code VARCHAR(40) NOT NULL PRIMARY KEY
);

-- A job that is stopped is over at once: nothing is left to be asked for.
ALTER TABLE import_job DROP COLUMN cancel_requested;
