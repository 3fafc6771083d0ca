-- What surrounds a turnout report: its note, the figures it replaced, windows opened again, and the
-- unit's word that a slot is complete.

-- The note of whoever reported: why a figure that looks odd is right; of a correction, its reason.
ALTER TABLE turnout_report ADD COLUMN note VARCHAR(1000) NULL AFTER phoned_by;

-- Areas where everybody has voted, as they count in the slot.
ALTER TABLE turnout_sum ADD COLUMN areas_full INT NOT NULL DEFAULT 0 AFTER areas_reported;

-- A figure that another took the place of, with both authors. Never changed.
CREATE TABLE turnout_replaced (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  area_id     INT           NOT NULL,
  slot        DATETIME(0)   NOT NULL,
  voted       INT           NOT NULL,
  account_id  INT           NULL,
  phoned_by   VARCHAR(200)  NULL,
  reported_at DATETIME(3)   NOT NULL,
  -- The figure that took its place, by whom and why.
  new_voted   INT           NOT NULL,
  replaced_by INT           NULL,
  replaced_at DATETIME(3)   NOT NULL,
  -- After the slot's window had closed.
  correction  BOOLEAN       NOT NULL,
  reason      VARCHAR(1000) NULL,
  INDEX turnout_replaced_area (area_id, slot, id),
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);

-- A slot opened again for a unit by a committee above it; a later opening replaces an earlier one,
-- and the audit trail keeps both. Times are the election's.
CREATE TABLE turnout_reopening (
  unit_id     INT           NOT NULL,
  slot        DATETIME(0)   NOT NULL,
  reopened_at DATETIME(0)   NOT NULL,
  closes_at   DATETIME(0)   NOT NULL,
  reason      VARCHAR(1000) NOT NULL,
  account_id  INT           NULL,
  PRIMARY KEY (unit_id, slot),
  CONSTRAINT turnout_reopening_span CHECK (reopened_at < closes_at),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

-- The unit has sent its report of a slot; areas without a report are named below, with why.
CREATE TABLE turnout_declaration (
  unit_id     INT         NOT NULL,
  slot        DATETIME(0) NOT NULL,
  account_id  INT         NULL,
  declared_at DATETIME(0) NOT NULL,
  PRIMARY KEY (unit_id, slot),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

CREATE TABLE turnout_missing (
  unit_id INT           NOT NULL,
  slot    DATETIME(0)   NOT NULL,
  area_id INT           NOT NULL,
  reason  VARCHAR(1000) NOT NULL,
  PRIMARY KEY (unit_id, slot, area_id),
  FOREIGN KEY (unit_id, slot) REFERENCES turnout_declaration (unit_id, slot) ON DELETE CASCADE,
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);
