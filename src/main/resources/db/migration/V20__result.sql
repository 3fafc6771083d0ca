-- What a person adds to a result: the decision on a tie, the minutes that certify it, the summary,
-- the publication; and how a result was taken back. The result itself is never stored: it is the
-- law applied to the tallies.

-- How many of a tally's accepted minutes are early: of areas whose own poll closes before the
-- general close, and typed by people, not loaded from a package. While there are any and the general
-- poll is open, the tally is seen by its own unit only.
ALTER TABLE tally
  ADD COLUMN early INT NOT NULL DEFAULT 0,
  ADD CONSTRAINT tally_early CHECK (early BETWEEN 0 AND accepted);

-- Whether the candidates of a unit changed is asked with every reading of its result.
CREATE INDEX candidate_version ON candidate (electoral_unit_id, version);

CREATE TABLE result_record (
  id                 INT           NOT NULL AUTO_INCREMENT PRIMARY KEY,
  electoral_unit_id  INT           NOT NULL,
  round              VARCHAR(20)   NOT NULL,
  -- OPEN: provisional or determined, as the tallies say.
  state              VARCHAR(20)   NOT NULL,
  tie_elected        VARCHAR(50)   NULL,
  tie_document       VARCHAR(100)  NULL,
  tie_date           DATE          NULL,
  minutes_number     VARCHAR(100)  NULL,
  minutes_date       DATE          NULL,
  signers            VARCHAR(500)  NULL,
  certified_at       DATETIME(3)   NULL,
  -- Fingerprint of the figures that were certified.
  fingerprint        CHAR(64)      NULL,
  summary_number     VARCHAR(100)  NULL,
  summary_date       DATE          NULL,
  publication_number VARCHAR(100)  NULL,
  publication_date   DATE          NULL,
  -- The last time figures were taken back; told until the result is certified again.
  taken_back_at      DATETIME(3)   NULL,
  taken_back_from    VARCHAR(20)   NULL,
  taken_back_reason  VARCHAR(1000) NULL,
  version            INT           NOT NULL DEFAULT 0,
  CONSTRAINT result_record_key UNIQUE (electoral_unit_id, round),
  CONSTRAINT result_record_state CHECK (state IN ('OPEN', 'CERTIFIED', 'SUMMARISED', 'PUBLISHED')),
  CONSTRAINT result_record_round CHECK (round IN ('FIRST', 'RE_ELECTION', 'SUPPLEMENTARY',
    'RE_VOTE')),
  CONSTRAINT result_record_certified CHECK (state = 'OPEN' OR (minutes_number IS NOT NULL
    AND minutes_date IS NOT NULL AND signers IS NOT NULL AND fingerprint IS NOT NULL)),
  CONSTRAINT result_record_summarised CHECK (state NOT IN ('SUMMARISED', 'PUBLISHED')
    OR summary_number IS NOT NULL),
  CONSTRAINT result_record_published CHECK (state <> 'PUBLISHED'
    OR publication_number IS NOT NULL),
  CONSTRAINT result_record_tie CHECK ((tie_elected IS NULL) = (tie_document IS NULL)),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id)
);

-- What happened to a result, never changed.
CREATE TABLE result_event (
  id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  electoral_unit_id INT           NOT NULL,
  round             VARCHAR(20)   NOT NULL,
  at                DATETIME(3)   NOT NULL,
  account_id        INT           NULL,
  act               VARCHAR(20)   NOT NULL,
  document          VARCHAR(100)  NULL,
  reason            VARCHAR(1000) NULL,
  fingerprint       CHAR(64)      NULL,
  INDEX result_event_unit (electoral_unit_id, round, id),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id)
);

-- The accepted figures of single areas, for the last step of the drill-down: one commune's. A new
-- vote after an annulment stands in the sums of the first round, where it replaces the old one.
CREATE VIEW accepted_area AS
  SELECT m.electoral_unit_id, IF(m.round = 'RE_VOTE', 'FIRST', m.round) AS round, p.unit_id, p.number, f.voters, f.voted, f.issued,
         f.collected, f.valid, f.invalid, f.votes
    FROM count_minutes m
    JOIN polling_area p ON p.id = m.area_id
    JOIN count_figures f ON f.minutes_id = m.id AND f.figures_version = m.figures_version
                        AND f.entry = 'AGREED'
   WHERE m.state = 'ACCEPTED';
