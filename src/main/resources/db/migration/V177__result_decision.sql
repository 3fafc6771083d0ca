-- A decision about a result is entered by two people: it counts only once the second has entered the
-- same, and only over the figures it was made upon. One of a kind at a time waits or counts.
CREATE TABLE result_decision (
  id                INT           NOT NULL AUTO_INCREMENT PRIMARY KEY,
  electoral_unit_id INT           NOT NULL,
  round             VARCHAR(20)   NOT NULL,
  kind              VARCHAR(20)   NOT NULL,
  state             VARCHAR(20)   NOT NULL,
  -- Positions of those elected, blank where it is not about persons.
  elected           VARCHAR(50)   NULL,
  held              BOOLEAN       NULL,
  document          VARCHAR(200)  NOT NULL,
  day               DATE          NOT NULL,
  body              VARCHAR(300)  NOT NULL,
  words             VARCHAR(2000) NULL,
  fingerprint       CHAR(64)      NOT NULL,
  recorded_by       INT           NULL,
  recorded_name     VARCHAR(200)  NULL,
  recorded_at       DATETIME(3)   NOT NULL,
  confirmed_by      INT           NULL,
  confirmed_name    VARCHAR(200)  NULL,
  confirmed_at      DATETIME(3)   NULL,
  ended_reason      VARCHAR(4400) NULL,
  version           INT           NOT NULL DEFAULT 0,
  standing          TINYINT       AS (IF(state IN ('RECORDED', 'CONFIRMED'), 1, NULL)) PERSISTENT,
  CONSTRAINT result_decision_standing UNIQUE (electoral_unit_id, round, kind, standing),
  CONSTRAINT result_decision_round CHECK (round IN ('FIRST', 'RE_ELECTION', 'SUPPLEMENTARY')),
  CONSTRAINT result_decision_kind CHECK ((kind = 'TIE' AND elected IS NOT NULL AND held IS NULL)
    OR (kind = 'SHORTAGE' AND elected IS NULL AND held IS NOT NULL)),
  CONSTRAINT result_decision_state CHECK (state IN ('RECORDED', 'CONFIRMED', 'RETURNED',
    'TAKEN_BACK', 'FALLEN')),
  CONSTRAINT result_decision_two CHECK (confirmed_by IS NULL OR confirmed_by <> recorded_by),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id)
);

-- Decisions that signed results rest on stay; one that nothing rests on is entered anew by two.
INSERT INTO result_decision (electoral_unit_id, round, kind, state, elected, document, day, body,
    fingerprint, recorded_at, confirmed_at)
SELECT electoral_unit_id, IF(round = 'RE_VOTE', 'FIRST', round), 'TIE', 'CONFIRMED', tie_elected,
       tie_document, COALESCE(tie_date, minutes_date), 'Ủy ban bầu cử', fingerprint, certified_at,
       certified_at
  FROM result_record
 WHERE tie_document IS NOT NULL AND state <> 'OPEN';
ALTER TABLE result_record
  DROP CONSTRAINT result_record_tie,
  DROP COLUMN tie_elected,
  DROP COLUMN tie_document,
  DROP COLUMN tie_date;
