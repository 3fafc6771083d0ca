-- What who signed a result answered to its findings. It belongs to the event of the signing (who,
-- when, upon which figures) and stays with it when the result is taken back.
CREATE TABLE result_answer (
  event_id BIGINT        NOT NULL,
  code     VARCHAR(10)   NOT NULL,
  finding  VARCHAR(2000) NOT NULL,
  answer   VARCHAR(2000) NOT NULL,
  PRIMARY KEY (event_id, code),
  CONSTRAINT result_answer_json CHECK (JSON_VALID(finding)),
  FOREIGN KEY (event_id) REFERENCES result_event (id) ON DELETE CASCADE
);
