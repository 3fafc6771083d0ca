-- Turnout reports of the areas and the sums of the units that own them.

CREATE TABLE turnout_report (
  area_id     INT          NOT NULL,
  slot        DATETIME(0)  NOT NULL,
  voted       INT          NOT NULL,
  account_id  INT          NULL,
  -- Who phoned the figure in, where a committee above typed it.
  phoned_by   VARCHAR(200) NULL,
  reported_at DATETIME(3)  NOT NULL,
  corrected   BOOLEAN      NOT NULL DEFAULT FALSE,
  version     INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (area_id, slot),
  CONSTRAINT turnout_report_voted CHECK (voted >= 0),
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);

-- Per unit that owns areas and slot: an area without a report of the slot counts with its last
-- earlier one. Written in the transaction of the report; one row per slot of the election from the
-- moment the unit has areas.
CREATE TABLE turnout_sum (
  unit_id        INT         NOT NULL,
  slot           DATETIME(0) NOT NULL,
  voted          BIGINT      NOT NULL DEFAULT 0,
  areas_reported INT         NOT NULL DEFAULT 0,
  last_report_at DATETIME(3) NULL,
  revision       BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (unit_id, slot),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

-- Taken by a timer when the window of the slot closes; never changed.
CREATE TABLE turnout_snapshot (
  unit_id        INT         NOT NULL,
  slot           DATETIME(0) NOT NULL,
  taken_at       DATETIME(3) NOT NULL,
  late           BOOLEAN     NOT NULL,
  voters         BIGINT      NOT NULL,
  voted          BIGINT      NOT NULL,
  areas          INT         NOT NULL,
  areas_reported INT         NOT NULL,
  PRIMARY KEY (unit_id, slot),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);
