-- What count minutes need besides their figures: who typed and phoned, what differed, what is to be
-- mended, their history and paper, the ballot inventory, and the counters of the overviews.

ALTER TABLE count_minutes
  -- The double-entry setting these minutes were begun under; documents say which it was.
  ADD COLUMN double_entry VARCHAR(20)   NOT NULL DEFAULT 'TWO_OF_UNIT',
  -- First typed after the phase of counting was over.
  ADD COLUMN late         BOOLEAN       NOT NULL DEFAULT FALSE,
  -- The agreed figures, or a report written while typing, tell of an incident.
  ADD COLUMN incident     BOOLEAN       NOT NULL DEFAULT FALSE,
  -- Typed without any finding to explain: may be accepted many at a time.
  ADD COLUMN clean        BOOLEAN       NOT NULL DEFAULT FALSE,
  -- 0: the entries agree so far; 1: both re-type what differs; 2: the approver settles it.
  ADD COLUMN attempt      INT           NOT NULL DEFAULT 0,
  -- Fields to mend in a version that follows a return; the others are carried over. NULL: all anew.
  ADD COLUMN mend_fields  VARCHAR(500)  NULL,
  ADD CONSTRAINT count_minutes_double_entry CHECK (double_entry IN ('TWO_OF_UNIT',
    'THREE_OF_UNIT', 'UNIT_ABOVE', 'OFF')),
  ADD CONSTRAINT count_minutes_attempt CHECK (attempt BETWEEN 0 AND 2),
  -- Four eyes, last defence: who submits does not accept.
  ADD CONSTRAINT count_minutes_four_eyes CHECK (submitted_by <> accepted_by);

ALTER TABLE count_figures
  ADD COLUMN begun_at    DATETIME(3)  NULL,
  -- Declared complete by its author; a draft until then.
  ADD COLUMN done        BOOLEAN      NOT NULL DEFAULT TRUE,
  -- Who phoned the figures in, where the level above typed them.
  ADD COLUMN phoned_by   VARCHAR(200) NULL,
  -- Digest of the agreed figures, to find a form that is a copy of another.
  ADD COLUMN fingerprint CHAR(32)     NULL,
  -- One person never types both entries of a version.
  ADD CONSTRAINT count_figures_author UNIQUE (minutes_id, figures_version, author_id),
  ADD INDEX count_figures_fingerprint (fingerprint);

ALTER TABLE count_explanation
  -- The document by which the city let a broken rule through.
  ADD COLUMN document VARCHAR(200) NULL,
  -- While typing, a text belongs to its author's entry and is hidden like it.
  ADD COLUMN entry VARCHAR(10) NOT NULL DEFAULT 'AGREED',
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (minutes_id, figures_version, code, entry),
  ADD CONSTRAINT count_explanation_entry CHECK (entry IN ('FIRST', 'SECOND', 'AGREED'));

-- A draft whose author let the claim expire and another took over; given back when its author types
-- again. Nothing typed is lost, and nobody reads what another typed.
CREATE TABLE count_aside (
  id              INT           NOT NULL AUTO_INCREMENT PRIMARY KEY,
  minutes_id      INT           NOT NULL,
  figures_version INT           NOT NULL,
  author_id       INT           NOT NULL,
  figures         VARCHAR(3000) NOT NULL,
  CONSTRAINT count_aside_author UNIQUE (minutes_id, figures_version, author_id),
  CONSTRAINT count_aside_figures CHECK (JSON_VALID(figures)),
  FOREIGN KEY (minutes_id) REFERENCES count_minutes (id)
);

-- Every field in which two entries differed, what each had, and how it was settled.
CREATE TABLE count_difference (
  id              INT           NOT NULL AUTO_INCREMENT PRIMARY KEY,
  minutes_id      INT           NOT NULL,
  figures_version INT           NOT NULL,
  is_open         BOOLEAN       NOT NULL,
  field           VARCHAR(20)   NOT NULL,
  first_value     BIGINT        NULL,
  second_value    BIGINT        NULL,
  settled_value   BIGINT        NULL,
  settled_by      INT           NULL,
  settled_at      DATETIME(3)   NULL,
  reason          VARCHAR(1000) NULL,
  INDEX count_difference_minutes (minutes_id, figures_version),
  CONSTRAINT count_difference_settled CHECK ((settled_by IS NULL) = (reason IS NULL)),
  FOREIGN KEY (minutes_id) REFERENCES count_minutes (id)
);

-- What happened to the minutes, without any figure.
CREATE TABLE count_event (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  minutes_id      INT           NOT NULL,
  figures_version INT           NOT NULL,
  at              DATETIME(3)   NOT NULL,
  account_id      INT           NULL,
  act             VARCHAR(20)   NOT NULL,
  state           VARCHAR(20)   NOT NULL,
  comment         VARCHAR(2000) NULL,
  INDEX count_event_minutes (minutes_id, id),
  FOREIGN KEY (minutes_id) REFERENCES count_minutes (id)
);

-- What a comparison found after acceptance, when the electoral unit was complete.
CREATE TABLE count_late_finding (
  minutes_id      INT           NOT NULL,
  figures_version INT           NOT NULL,
  code            VARCHAR(10)   NOT NULL,
  finding         VARCHAR(2000) NOT NULL,
  found_at        DATETIME(3)   NOT NULL,
  PRIMARY KEY (minutes_id, figures_version, code),
  CONSTRAINT count_late_finding_json CHECK (JSON_VALID(finding)),
  FOREIGN KEY (minutes_id) REFERENCES count_minutes (id)
);

-- The changes of state there are: the table in CountState, held to by the database as well. What
-- was loaded from a package has no state before.
CREATE TABLE count_transition (
  from_state VARCHAR(20) NOT NULL,
  to_state   VARCHAR(20) NOT NULL,
  PRIMARY KEY (from_state, to_state)
);
INSERT INTO count_transition (from_state, to_state) VALUES
  ('EMPTY', 'FIRST_ENTRY'),
  ('FIRST_ENTRY', 'FIRST_DONE'),
  ('FIRST_ENTRY', 'MATCHED'),
  ('FIRST_DONE', 'SECOND_ENTRY'),
  ('SECOND_ENTRY', 'MATCHED'),
  ('SECOND_ENTRY', 'DIFFERENT'),
  ('DIFFERENT', 'MATCHED'),
  ('MATCHED', 'DIFFERENT'),
  ('MATCHED', 'SUBMITTED'),
  ('SUBMITTED', 'ACCEPTED'),
  ('SUBMITTED', 'RETURNED'),
  ('ACCEPTED', 'REOPENED'),
  ('ACCEPTED', 'ANNULLED'),
  ('RETURNED', 'FIRST_ENTRY'),
  ('REOPENED', 'FIRST_ENTRY');

ALTER TABLE count_minutes
  ADD COLUMN prior_state VARCHAR(20) NULL,
  ADD CONSTRAINT count_minutes_transition FOREIGN KEY (prior_state, state)
    REFERENCES count_transition (from_state, to_state);

-- Photos and scans of the paper, versioned with the figures. The bytes stand apart, so that lists
-- never read them.
CREATE TABLE count_attachment (
  id              INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  minutes_id      INT          NOT NULL,
  figures_version INT          NOT NULL,
  file_name       VARCHAR(200) NOT NULL,
  media_type      VARCHAR(40)  NOT NULL,
  size            INT          NOT NULL,
  width           INT          NULL,
  height          INT          NULL,
  -- The turn that sets the picture upright, in degrees clockwise, and whether it is mirrored.
  rotation        INT          NOT NULL DEFAULT 0,
  mirrored        BOOLEAN      NOT NULL DEFAULT FALSE,
  digest          CHAR(64)     NOT NULL,
  uploaded_by     INT          NULL,
  uploaded_at     DATETIME(3)  NOT NULL,
  removed_by      INT          NULL,
  removed_at      DATETIME(3)  NULL,
  INDEX count_attachment_minutes (minutes_id, figures_version, id),
  CONSTRAINT count_attachment_type CHECK (media_type IN ('image/jpeg', 'image/png',
    'application/pdf')),
  CONSTRAINT count_attachment_size CHECK (size BETWEEN 1 AND 10485760),
  CONSTRAINT count_attachment_rotation CHECK (rotation IN (0, 90, 180, 270)),
  FOREIGN KEY (minutes_id) REFERENCES count_minutes (id)
);
CREATE TABLE count_attachment_content (
  attachment_id INT        NOT NULL PRIMARY KEY,
  content       MEDIUMBLOB NOT NULL,
  FOREIGN KEY (attachment_id) REFERENCES count_attachment (id)
);

-- The ballot inventory (F1) of an area, one line per level; its totals are the sums.
CREATE TABLE ballot_inventory (
  id           INT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  area_id      INT         NOT NULL,
  declared_by  INT         NULL,
  declared_at  DATETIME(3) NULL,
  explanation  VARCHAR(2000) NULL,
  saved_by     INT         NULL,
  saved_at     DATETIME(3) NOT NULL,
  version      INT         NOT NULL DEFAULT 0,
  CONSTRAINT ballot_inventory_area UNIQUE (area_id),
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);
CREATE TABLE ballot_inventory_line (
  inventory_id INT         NOT NULL,
  -- A level, or TOTAL for the sums as the paper has them.
  line         VARCHAR(30) NOT NULL,
  received     BIGINT      NULL,
  issued       BIGINT      NULL,
  spoilt       BIGINT      NULL,
  unused       BIGINT      NULL,
  PRIMARY KEY (inventory_id, line),
  FOREIGN KEY (inventory_id) REFERENCES ballot_inventory (id)
);

-- Per unit that owns areas and level: how many minutes stand in which state, kept in the transaction
-- of each change, so that overviews of a higher level never read minutes. EMPTY is what is missing
-- to the areas of the unit.
CREATE TABLE count_progress (
  unit_id      INT         NOT NULL,
  level        VARCHAR(30) NOT NULL,
  -- A re-vote of single areas stands in for what it replaces: it counts with the first round.
  round        VARCHAR(20) NOT NULL DEFAULT 'FIRST',
  first_entry  INT         NOT NULL DEFAULT 0,
  first_done   INT         NOT NULL DEFAULT 0,
  second_entry INT         NOT NULL DEFAULT 0,
  different    INT         NOT NULL DEFAULT 0,
  matched      INT         NOT NULL DEFAULT 0,
  submitted    INT         NOT NULL DEFAULT 0,
  accepted     INT         NOT NULL DEFAULT 0,
  returned     INT         NOT NULL DEFAULT 0,
  reopened     INT         NOT NULL DEFAULT 0,
  incidents    INT         NOT NULL DEFAULT 0,
  late         INT         NOT NULL DEFAULT 0,
  changed_at   DATETIME(3) NULL,
  PRIMARY KEY (unit_id, level, round),
  CONSTRAINT count_progress_counts CHECK (LEAST(first_entry, first_done, second_entry, different,
    matched, submitted, accepted, returned, reopened, incidents, late) >= 0),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

-- Drafts that wait in a browser while the line is cut are sealed with keys drawn from this secret,
-- one for each account and form: nobody else at the same computer can read them.
CREATE TABLE count_secret (
  id     TINYINT    NOT NULL PRIMARY KEY,
  secret BINARY(32) NOT NULL,
  CONSTRAINT count_secret_one CHECK (id = 1)
);
INSERT INTO count_secret (id, secret) VALUES (1, RANDOM_BYTES(32));

-- The last turnout report an area is held to: that of the election's last slot, where there is one.
CREATE VIEW last_turnout AS
  SELECT r.area_id, r.voted
    FROM turnout_report r
    JOIN polling_area a ON a.id = r.area_id
    JOIN administrative_unit u ON u.id = a.unit_id
   WHERE r.slot = (SELECT MAX(s.slot) FROM report_slot s WHERE s.election_id = u.election_id);
