-- How often what a unit prepares was changed, by feature: the version under which its readiness was
-- counted, and who changed it last. It is raised in the transaction of the change, and waits for
-- nobody who holds the unit.
CREATE TABLE readiness_change (
  unit_id    INT         NOT NULL,
  feature    VARCHAR(20) NOT NULL,
  revision   INT         NOT NULL,
  account_id INT         NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (unit_id, feature)
);

-- A unit that owns polling areas says that it is ready; the one above confirms or returns it. The
-- facts it said so of stand in the canonical form: once they are others, it no longer holds.
CREATE TABLE readiness_unit (
  unit_id       INT           NOT NULL PRIMARY KEY,
  state         VARCHAR(12)   NOT NULL DEFAULT 'UNDECLARED',
  version       INT           NOT NULL DEFAULT 0,
  facts         MEDIUMTEXT    NULL,
  fingerprint   CHAR(64)      NULL,
  -- The rehearsal it held, in its own words; NULL where it says nothing of one.
  rehearsal     VARCHAR(2000) NULL,
  rehearsal_by  INT           NULL,
  rehearsal_at  DATETIME(3)   NULL,
  CONSTRAINT readiness_unit_state CHECK (state IN ('UNDECLARED', 'DECLARED', 'CONFIRMED', 'RETURNED',
    'TAKEN_BACK')),
  CONSTRAINT readiness_unit_facts CHECK ((facts IS NULL) = (fingerprint IS NULL)),
  CONSTRAINT readiness_unit_rehearsal CHECK ((rehearsal IS NULL) = (rehearsal_at IS NULL)),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id) ON DELETE CASCADE
);

CREATE TABLE readiness_event (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id    INT           NOT NULL,
  state      VARCHAR(12)   NOT NULL,
  at         DATETIME(3)   NOT NULL,
  account_id INT           NULL,
  -- What was said with it; where a change took the declaration back, what changed.
  said       VARCHAR(2000) NULL,
  INDEX readiness_event_unit (unit_id, id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id) ON DELETE CASCADE
);

-- When the self-check of an election was run last, and what it found.
CREATE TABLE readiness_check (
  election_id INT         NOT NULL PRIMARY KEY,
  pairs       INT         NOT NULL,
  wrong       INT         NOT NULL,
  revision    BIGINT      NOT NULL,
  account_id  INT         NULL,
  checked_at  DATETIME(3) NOT NULL,
  FOREIGN KEY (election_id) REFERENCES election (id) ON DELETE CASCADE
);

-- Of voters, for lists of candidates: at which levels an area votes, whether it is placed or not.
CREATE VIEW voting_level AS
  SELECT area_id, level FROM area_level
   WHERE electoral_unit_id IS NOT NULL OR voters IS NULL OR voters > 0;
