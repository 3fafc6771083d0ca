-- Calls to those who are late with a slot: what was said, and by when the figure is promised. Times
-- are the election's.
CREATE TABLE turnout_call (
  id           INT           NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id      INT           NOT NULL,
  -- 0: the unit as a whole.
  area_number  INT           NOT NULL DEFAULT 0,
  slot         DATETIME(0)   NOT NULL,
  called_at    DATETIME(0)   NOT NULL,
  promised_at  DATETIME(0)   NULL,
  words        VARCHAR(2000) NOT NULL,
  account_id   INT           NULL,
  account_name VARCHAR(200)  NOT NULL,
  request_key  CHAR(36)      NOT NULL,
  CONSTRAINT turnout_call_request UNIQUE (request_key),
  INDEX turnout_call_unit (unit_id, slot, area_number, id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);
