-- The election, its tree, its electoral units, candidates and voter totals; accounts; audit trail.
-- Everything belongs to one election. Codes are unique within it, never across elections.

CREATE TABLE election (
  id             INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code           VARCHAR(40)  NOT NULL,
  name           VARCHAR(300) NOT NULL,
  election_day   DATE         NOT NULL,
  legal_basis    VARCHAR(20)  NOT NULL,
  rehearsal      BOOLEAN      NOT NULL,
  -- One election is the server's default: TRUE in one row, NULL in all others.
  server_default BOOLEAN      NULL,
  -- A rehearsal's own clock: it read clock_origin when the real clock read clock_set_at.
  clock_origin   DATETIME(3)  NULL,
  clock_set_at   DATETIME(3)  NULL,
  clock_speed    INT          NOT NULL DEFAULT 1,
  version        INT          NOT NULL DEFAULT 0,
  CONSTRAINT election_code UNIQUE (code),
  CONSTRAINT election_one_default UNIQUE (server_default),
  CONSTRAINT election_default_true CHECK (server_default IS NULL OR server_default = TRUE),
  CONSTRAINT election_clock CHECK ((clock_origin IS NULL) = (clock_set_at IS NULL)
                                   AND (rehearsal OR clock_origin IS NULL)
                                   AND clock_speed BETWEEN 0 AND 3600)
);

CREATE TABLE election_level (
  election_id INT          NOT NULL,
  level       VARCHAR(30)  NOT NULL,
  name        VARCHAR(200) NOT NULL,
  PRIMARY KEY (election_id, level),
  FOREIGN KEY (election_id) REFERENCES election (id)
);

CREATE TABLE report_slot (
  election_id INT         NOT NULL,
  slot        DATETIME(0) NOT NULL,
  PRIMARY KEY (election_id, slot),
  FOREIGN KEY (election_id) REFERENCES election (id)
);

-- Settings that differ from their defaults (phases, windows, thresholds, double entry).
CREATE TABLE election_setting (
  election_id   INT          NOT NULL,
  setting_key   VARCHAR(100) NOT NULL,
  setting_value VARCHAR(500) NOT NULL,
  PRIMARY KEY (election_id, setting_key),
  FOREIGN KEY (election_id) REFERENCES election (id)
);

CREATE TABLE administrative_unit (
  id          INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  election_id INT          NOT NULL,
  code        VARCHAR(20)  NOT NULL,
  name        VARCHAR(200) NOT NULL,
  kind        VARCHAR(10)  NOT NULL,
  parent_id   INT          NULL,
  phone       VARCHAR(40)  NULL,
  version     INT          NOT NULL DEFAULT 0,
  CONSTRAINT administrative_unit_code UNIQUE (election_id, code),
  CONSTRAINT administrative_unit_kind CHECK (kind IN ('CITY', 'DISTRICT', 'COMMUNE')),
  CONSTRAINT administrative_unit_root CHECK ((kind = 'CITY') = (parent_id IS NULL)),
  FOREIGN KEY (election_id) REFERENCES election (id),
  FOREIGN KEY (parent_id) REFERENCES administrative_unit (id)
);

-- Every unit with itself and each unit above it, so that a scope is one look-up by identity.
CREATE TABLE unit_ancestor (
  unit_id     INT NOT NULL,
  ancestor_id INT NOT NULL,
  depth       INT NOT NULL,
  PRIMARY KEY (unit_id, ancestor_id),
  INDEX unit_ancestor_below (ancestor_id, depth, unit_id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id),
  FOREIGN KEY (ancestor_id) REFERENCES administrative_unit (id)
);

CREATE TABLE polling_area (
  id        INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id   INT          NOT NULL,
  number    INT          NOT NULL,
  name      VARCHAR(200) NOT NULL,
  address   VARCHAR(500) NOT NULL,
  kind      VARCHAR(10)  NOT NULL,
  -- The area's own poll: differs from the election's day and hours where voting is early.
  opens_at  DATETIME(0)  NOT NULL,
  closes_at DATETIME(0)  NOT NULL,
  version   INT          NOT NULL DEFAULT 0,
  CONSTRAINT polling_area_number UNIQUE (unit_id, number),
  CONSTRAINT polling_area_positive CHECK (number >= 1),
  CONSTRAINT polling_area_hours CHECK (opens_at < closes_at),
  CONSTRAINT polling_area_kind CHECK (kind IN ('GENERAL', 'MILITARY', 'HOSPITAL', 'DETENTION')),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

CREATE TABLE electoral_unit (
  id          INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  election_id INT          NOT NULL,
  level       VARCHAR(30)  NOT NULL,
  owner_id    INT          NOT NULL,
  number      INT          NOT NULL,
  name        VARCHAR(300) NOT NULL,
  seats       INT          NOT NULL,
  version     INT          NOT NULL DEFAULT 0,
  CONSTRAINT electoral_unit_number UNIQUE (owner_id, level, number),
  CONSTRAINT electoral_unit_seats CHECK (seats BETWEEN 1 AND 5),
  INDEX electoral_unit_level (election_id, level),
  FOREIGN KEY (election_id, level) REFERENCES election_level (election_id, level),
  FOREIGN KEY (owner_id) REFERENCES administrative_unit (id)
);

-- An area at one level: its electoral unit there and its voters.
CREATE TABLE area_level (
  area_id           INT         NOT NULL,
  level             VARCHAR(30) NOT NULL,
  electoral_unit_id INT         NULL,
  posted            INT         NULL,
  corrected         INT         NULL,
  final             INT         NULL,
  -- The latest total: FINAL, else CORRECTED, else POSTED.
  voters            INT AS (COALESCE(final, corrected, posted)) STORED,
  version           INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (area_id, level),
  INDEX area_level_unit (electoral_unit_id, area_id),
  CONSTRAINT area_level_counts CHECK (COALESCE(posted, 0) >= 0 AND COALESCE(corrected, 0) >= 0
                                      AND COALESCE(final, 0) >= 0),
  FOREIGN KEY (area_id) REFERENCES polling_area (id),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id)
);

-- Every total an area ever had, none overwritten.
CREATE TABLE voter_total_change (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  area_id      INT           NOT NULL,
  level        VARCHAR(30)   NOT NULL,
  stage        VARCHAR(10)   NOT NULL,
  before_total INT           NULL,
  after_total  INT           NOT NULL,
  reason       VARCHAR(1000) NULL,
  account_id   INT           NULL,
  changed_at   DATETIME(3)   NOT NULL,
  INDEX voter_total_change_area (area_id, level),
  CONSTRAINT voter_total_change_stage CHECK (stage IN ('POSTED', 'CORRECTED', 'FINAL')),
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);

-- What a unit that owns areas has of them, kept in the transaction of each change, so that no page
-- of a higher level reads areas.
CREATE TABLE unit_voters (
  unit_id INT         NOT NULL,
  level   VARCHAR(30) NOT NULL,
  areas   INT         NOT NULL,
  voters  BIGINT      NOT NULL,
  PRIMARY KEY (unit_id, level),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

CREATE TABLE candidate (
  id                      INT           NOT NULL AUTO_INCREMENT PRIMARY KEY,
  electoral_unit_id       INT           NOT NULL,
  position                INT           NOT NULL,
  full_name               VARCHAR(200)  NOT NULL,
  -- A year alone is a year; a full date is ISO.
  date_of_birth           VARCHAR(10)   NOT NULL,
  gender                  CHAR(1)       NOT NULL,
  nationality             VARCHAR(100)  NOT NULL DEFAULT '',
  ethnicity               VARCHAR(100)  NOT NULL DEFAULT '',
  religion                VARCHAR(100)  NOT NULL DEFAULT '',
  hometown                VARCHAR(500)  NOT NULL DEFAULT '',
  residence               VARCHAR(500)  NOT NULL DEFAULT '',
  general_education       VARCHAR(100)  NOT NULL DEFAULT '',
  professional_education  VARCHAR(500)  NOT NULL DEFAULT '',
  degree                  VARCHAR(200)  NOT NULL DEFAULT '',
  political_theory        VARCHAR(100)  NOT NULL DEFAULT '',
  foreign_languages       VARCHAR(300)  NOT NULL DEFAULT '',
  occupation              VARCHAR(500)  NOT NULL DEFAULT '',
  workplace               VARCHAR(500)  NOT NULL DEFAULT '',
  party_joined_on         VARCHAR(10)   NOT NULL DEFAULT '',
  national_assembly_terms VARCHAR(200)  NOT NULL DEFAULT '',
  council_terms           VARCHAR(300)  NOT NULL DEFAULT '',
  self_nominated          BOOLEAN       NOT NULL DEFAULT FALSE,
  sector                  VARCHAR(20)   NOT NULL,
  note                    VARCHAR(1000) NOT NULL DEFAULT '',
  version                 INT           NOT NULL DEFAULT 0,
  CONSTRAINT candidate_position UNIQUE (electoral_unit_id, position),
  CONSTRAINT candidate_gender CHECK (gender IN ('F', 'M')),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id)
);

CREATE TABLE account (
  id              INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username        VARCHAR(60)  NOT NULL,
  full_name       VARCHAR(200) NOT NULL,
  phone           VARCHAR(40)  NOT NULL DEFAULT '',
  password_hash   VARCHAR(300) NOT NULL,
  active          BOOLEAN      NOT NULL DEFAULT TRUE,
  failed_attempts INT          NOT NULL DEFAULT 0,
  locked_until    DATETIME(3)  NULL,
  -- Grows with every reset of the password and every change of assignment: what was remembered of
  -- the account before is void.
  epoch           INT          NOT NULL DEFAULT 0,
  version         INT          NOT NULL DEFAULT 0,
  CONSTRAINT account_username UNIQUE (username)
);

-- One role, one unit (or one area of it for a polling team) and duties, in one election.
CREATE TABLE assignment (
  account_id  INT         NOT NULL,
  election_id INT         NOT NULL,
  role        VARCHAR(30) NOT NULL,
  unit_id     INT         NOT NULL,
  area_id     INT         NULL,
  entry       BOOLEAN     NOT NULL,
  approval    BOOLEAN     NOT NULL,
  PRIMARY KEY (account_id, election_id),
  INDEX assignment_unit (unit_id),
  CONSTRAINT assignment_role CHECK (role IN ('CITY_COMMITTEE', 'DISTRICT_COMMITTEE',
    'COMMUNE_COMMITTEE', 'POLLING_TEAM', 'OBSERVER', 'ADMINISTRATOR')),
  CONSTRAINT assignment_area CHECK ((role = 'POLLING_TEAM') = (area_id IS NOT NULL)),
  FOREIGN KEY (account_id) REFERENCES account (id),
  FOREIGN KEY (election_id) REFERENCES election (id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id),
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);

-- Accounts a server without an election starts with: they are assigned to the root of whatever
-- election is made first.
CREATE TABLE root_account (
  account_id INT         NOT NULL PRIMARY KEY,
  role       VARCHAR(30) NOT NULL,
  CONSTRAINT root_account_role CHECK (role IN ('CITY_COMMITTEE', 'ADMINISTRATOR')),
  FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Who did what, when, in which role; written in the transaction of the change, never changed.
CREATE TABLE audit_entry (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at            DATETIME(3)   NOT NULL,
  election_code VARCHAR(40)   NULL,
  username      VARCHAR(60)   NOT NULL,
  role          VARCHAR(30)   NULL,
  unit_code     VARCHAR(20)   NULL,
  action        VARCHAR(80)   NOT NULL,
  subject       VARCHAR(200)  NOT NULL,
  before_value  TEXT          NULL,
  after_value   TEXT          NULL,
  outcome       VARCHAR(10)   NOT NULL,
  reason        VARCHAR(1000) NULL,
  CONSTRAINT audit_entry_outcome CHECK (outcome IN ('DONE', 'DENIED', 'FAILED')),
  INDEX audit_entry_at (at)
);

-- A request sent twice has the effect of one: the first answer is given again.
CREATE TABLE idempotent_request (
  account_id   INT          NOT NULL,
  request_key  VARCHAR(100) NOT NULL,
  fingerprint  CHAR(32)     NOT NULL,
  status       INT          NULL,
  answer       MEDIUMTEXT   NULL,
  requested_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (account_id, request_key),
  INDEX idempotent_request_age (requested_at)
);
