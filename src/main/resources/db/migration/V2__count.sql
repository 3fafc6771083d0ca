-- Count minutes of one area, level and round; their figures; and the sums the results stand on.

CREATE TABLE count_minutes (
  id                INT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  area_id           INT         NOT NULL,
  level             VARCHAR(30) NOT NULL,
  round             VARCHAR(20) NOT NULL DEFAULT 'FIRST',
  electoral_unit_id INT         NOT NULL,
  state             VARCHAR(20) NOT NULL,
  -- Grows when minutes are returned or re-opened; figures of an earlier one stay.
  figures_version   INT         NOT NULL DEFAULT 1,
  submitted_by      INT         NULL,
  submitted_at      DATETIME(3) NULL,
  accepted_by       INT         NULL,
  accepted_at       DATETIME(3) NULL,
  version           INT         NOT NULL DEFAULT 0,
  CONSTRAINT count_minutes_key UNIQUE (area_id, level, round),
  INDEX count_minutes_unit (electoral_unit_id, round, state),
  CONSTRAINT count_minutes_state CHECK (state IN ('EMPTY', 'FIRST_ENTRY', 'FIRST_DONE',
    'SECOND_ENTRY', 'DIFFERENT', 'MATCHED', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REOPENED',
    'ANNULLED')),
  CONSTRAINT count_minutes_round CHECK (round IN ('FIRST', 'RE_ELECTION', 'SUPPLEMENTARY',
    'RE_VOTE')),
  FOREIGN KEY (area_id, level) REFERENCES area_level (area_id, level),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id)
);

-- Figures as somebody typed them (FIRST, SECOND) and as they were agreed (AGREED). Blank is NULL,
-- never 0; votes is the JSON array of the votes in ballot order.
CREATE TABLE count_figures (
  id              INT           NOT NULL AUTO_INCREMENT PRIMARY KEY,
  minutes_id      INT           NOT NULL,
  figures_version INT           NOT NULL,
  entry           VARCHAR(10)   NOT NULL,
  author_id       INT           NULL,
  voters          BIGINT        NULL,
  voted           BIGINT        NULL,
  issued          BIGINT        NULL,
  collected       BIGINT        NULL,
  valid           BIGINT        NULL,
  invalid         BIGINT        NULL,
  votes           VARCHAR(2000) NOT NULL,
  saved_at        DATETIME(3)   NOT NULL,
  version         INT           NOT NULL DEFAULT 0,
  CONSTRAINT count_figures_key UNIQUE (minutes_id, figures_version, entry),
  CONSTRAINT count_figures_entry CHECK (entry IN ('FIRST', 'SECOND', 'AGREED')),
  CONSTRAINT count_figures_votes CHECK (JSON_VALID(votes)),
  FOREIGN KEY (minutes_id) REFERENCES count_minutes (id)
);

-- A finding of a form at INCIDENT or EXPLAIN with the text that lets it through.
CREATE TABLE count_explanation (
  minutes_id      INT           NOT NULL,
  figures_version INT           NOT NULL,
  code            VARCHAR(10)   NOT NULL,
  severity        VARCHAR(10)   NOT NULL,
  explanation     VARCHAR(2000) NOT NULL,
  author_id       INT           NULL,
  written_at      DATETIME(3)   NOT NULL,
  PRIMARY KEY (minutes_id, figures_version, code),
  FOREIGN KEY (minutes_id) REFERENCES count_minutes (id)
);

-- Sums over the accepted minutes of the areas that one administrative unit owns in one electoral
-- unit. The result of an electoral unit is the sum of these rows: a handful, however many areas.
-- Each row is written in the transaction of the acceptance (or its undoing) it follows; a row with
-- nothing accepted stands there from the moment the areas are assigned to the electoral unit.
CREATE TABLE tally (
  electoral_unit_id INT           NOT NULL,
  unit_id           INT           NOT NULL,
  round             VARCHAR(20)   NOT NULL DEFAULT 'FIRST',
  areas             INT           NOT NULL,
  accepted          INT           NOT NULL DEFAULT 0,
  voters            BIGINT        NOT NULL DEFAULT 0,
  voted             BIGINT        NOT NULL DEFAULT 0,
  issued            BIGINT        NOT NULL DEFAULT 0,
  collected         BIGINT        NOT NULL DEFAULT 0,
  valid             BIGINT        NOT NULL DEFAULT 0,
  invalid           BIGINT        NOT NULL DEFAULT 0,
  votes             VARCHAR(2000) NOT NULL DEFAULT '[]',
  -- Grows with every change: the sum of revisions tells whether a result is still the same.
  revision          BIGINT        NOT NULL DEFAULT 0,
  PRIMARY KEY (electoral_unit_id, unit_id, round),
  INDEX tally_unit (unit_id),
  CONSTRAINT tally_accepted CHECK (accepted BETWEEN 0 AND areas),
  CONSTRAINT tally_votes CHECK (JSON_VALID(votes)),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);
