-- How far the turnout of a unit that owns areas has come: raised in the transaction of whatever
-- moves its sums, so that whoever asks what is new reads one row of a unit and not its slots.
CREATE TABLE turnout_unit (
  unit_id     INT         NOT NULL PRIMARY KEY,
  revision    BIGINT      NOT NULL,
  latest_slot DATETIME(0) NULL,
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

INSERT INTO turnout_unit (unit_id, revision, latest_slot)
SELECT unit_id, SUM(revision), MAX(IF(areas_reported > 0, slot, NULL))
  FROM turnout_sum GROUP BY unit_id;
