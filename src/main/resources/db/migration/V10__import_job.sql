-- Imports of data packages: who brought what, how far it is, and what came of it.
CREATE TABLE import_job (
  id               CHAR(36)     NOT NULL PRIMARY KEY,
  account_id       INT          NULL,
  username         VARCHAR(60)  NOT NULL,
  file_name        VARCHAR(200) NOT NULL,
  sha256           CHAR(64)     NOT NULL,
  dry_run          BOOLEAN      NOT NULL,
  state            VARCHAR(10)  NOT NULL,
  progress         DOUBLE       NOT NULL DEFAULT 0,
  cancel_requested BOOLEAN      NOT NULL DEFAULT FALSE,
  -- The report as the API shows it; NULL while it is not made.
  report           MEDIUMTEXT   NULL,
  -- One sentence where there is no report: what went wrong.
  failure          VARCHAR(500) NULL,
  -- Passwords drawn for new accounts, until they are handed out, once.
  handout          MEDIUMTEXT   NULL,
  started_at       DATETIME(3)  NOT NULL,
  -- The server that runs the job says every few seconds that it lives; one silent for long is dead.
  alive_at         DATETIME(3)  NOT NULL,
  finished_at      DATETIME(3)  NULL,
  INDEX import_job_account (account_id, started_at),
  CONSTRAINT import_job_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  CONSTRAINT import_job_progress CHECK (progress BETWEEN 0 AND 1)
);
