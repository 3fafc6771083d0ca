-- The quick report of a slot (F10) as it was made, for each unit; the one that was sent stays, a
-- late or corrected report makes a new version.

CREATE TABLE turnout_quick_report (
  unit_id   INT         NOT NULL,
  slot      DATETIME(0) NOT NULL,
  version   INT         NOT NULL,
  -- The election's time.
  made_at   DATETIME(0) NOT NULL,
  -- Made again after the window had closed, because of what came late or was corrected.
  corrected BOOLEAN     NOT NULL,
  body      MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (unit_id, slot, version),
  CONSTRAINT turnout_quick_report_body CHECK (JSON_VALID(body)),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

-- What a committee writes beside the figures of a slot: item 4 of the report.
CREATE TABLE turnout_report_text (
  unit_id INT           NOT NULL,
  slot    DATETIME(0)   NOT NULL,
  item    VARCHAR(20)   NOT NULL,
  words   VARCHAR(4000) NOT NULL,
  PRIMARY KEY (unit_id, slot, item),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);
