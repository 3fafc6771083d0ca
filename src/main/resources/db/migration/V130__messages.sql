-- What committees write to one another. Times are the election's.

-- A notice of a committee to units below it, or to the polling teams of its own areas.
CREATE TABLE notice (
  id           INT           NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id      INT           NOT NULL,
  account_id   INT           NULL,
  account_name VARCHAR(200)  NOT NULL,
  words        VARCHAR(2000) NOT NULL,
  sent_at      DATETIME(0)   NOT NULL,
  -- Of the form it was sent with: pressed twice, it is one notice.
  request_key  CHAR(36)      NOT NULL,
  CONSTRAINT notice_request UNIQUE (request_key),
  INDEX notice_unit (unit_id, id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

-- To whom: the committee of a unit, or with the number of an area its polling team.
CREATE TABLE notice_receiver (
  notice_id   INT NOT NULL,
  unit_id     INT NOT NULL,
  area_number INT NOT NULL DEFAULT 0,
  PRIMARY KEY (notice_id, unit_id, area_number),
  INDEX notice_receiver_unit (unit_id, area_number, notice_id),
  FOREIGN KEY (notice_id) REFERENCES notice (id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

-- Who has read it: each person says so; a receiver has read it as soon as one of its people has.
CREATE TABLE notice_reading (
  notice_id    INT          NOT NULL,
  account_id   INT          NOT NULL,
  unit_id      INT          NOT NULL,
  area_number  INT          NOT NULL DEFAULT 0,
  account_name VARCHAR(200) NOT NULL,
  read_at      DATETIME(0)  NOT NULL,
  PRIMARY KEY (notice_id, account_id),
  INDEX notice_reading_unit (notice_id, unit_id, area_number),
  FOREIGN KEY (notice_id) REFERENCES notice (id),
  FOREIGN KEY (account_id) REFERENCES account (id)
);

-- What a unit asks of the committee above it.
CREATE TABLE unit_request (
  id           INT           NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id      INT           NOT NULL,
  kind         VARCHAR(10)   NOT NULL,
  -- The slot to be opened again, or the minutes to be.
  slot         DATETIME(0)   NULL,
  level        VARCHAR(30)   NULL,
  area_number  INT           NULL,
  reason       VARCHAR(2000) NOT NULL,
  asked_by     INT           NULL,
  asked_name   VARCHAR(200)  NOT NULL,
  asked_at     DATETIME(0)   NOT NULL,
  state        VARCHAR(10)   NOT NULL DEFAULT 'OPEN',
  answer       VARCHAR(2000) NULL,
  answered_by  INT           NULL,
  answered_name VARCHAR(200) NULL,
  answered_at  DATETIME(0)   NULL,
  -- When somebody of the unit had read the answer, or no longer needed to.
  seen_at      DATETIME(0)   NULL,
  -- What is asked, while it is open: one thing is asked once.
  open_thing   VARCHAR(100)  NULL,
  request_key  CHAR(36)      NOT NULL,
  CONSTRAINT unit_request_key UNIQUE (request_key),
  CONSTRAINT unit_request_thing UNIQUE (open_thing),
  CONSTRAINT unit_request_kind CHECK (kind IN ('SLOT', 'MINUTES', 'OTHER')),
  CONSTRAINT unit_request_of CHECK ((kind = 'SLOT') = (slot IS NOT NULL)
    AND (kind = 'MINUTES') = (level IS NOT NULL) AND (kind = 'MINUTES') = (area_number IS NOT NULL)),
  CONSTRAINT unit_request_state CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  CONSTRAINT unit_request_open CHECK (state = 'OPEN' OR open_thing IS NULL),
  CONSTRAINT unit_request_answered CHECK ((state IN ('ACCEPTED', 'REFUSED')) =
    (answered_at IS NOT NULL)),
  INDEX unit_request_unit (unit_id, state, id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);
