-- A further poll of an electoral unit: its day and hours, the document that orders it, who stands on
-- its ballot for how many seats, and how many voters each area has.
CREATE TABLE electoral_round (
  id                INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  electoral_unit_id INT          NOT NULL,
  round             VARCHAR(20)  NOT NULL,
  opens_at          DATETIME     NOT NULL,
  closes_at         DATETIME     NOT NULL,
  document          VARCHAR(200) NOT NULL,
  document_day      DATE         NOT NULL,
  seats             INT          NOT NULL,
  CONSTRAINT electoral_round_key UNIQUE (electoral_unit_id, round),
  INDEX electoral_round_round (round, electoral_unit_id),
  CONSTRAINT electoral_round_round CHECK (round IN ('RE_ELECTION', 'SUPPLEMENTARY')),
  CONSTRAINT electoral_round_hours CHECK (opens_at < closes_at),
  CONSTRAINT electoral_round_seats CHECK (seats > 0),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id)
);

-- The ballot of the round: the number printed on it, beside the position on the official list.
CREATE TABLE round_candidate (
  round_id INT NOT NULL,
  printed  INT NOT NULL,
  position INT NOT NULL,
  PRIMARY KEY (round_id, printed),
  CONSTRAINT round_candidate_position UNIQUE (round_id, position),
  FOREIGN KEY (round_id) REFERENCES electoral_round (id) ON DELETE CASCADE
);

-- Voters of each area of the round: taken over from the poll before, corrected since.
CREATE TABLE round_area (
  round_id INT NOT NULL,
  area_id  INT NOT NULL,
  voters   INT NULL,
  PRIMARY KEY (round_id, area_id),
  CONSTRAINT round_area_voters CHECK (voters >= 0),
  FOREIGN KEY (round_id) REFERENCES electoral_round (id) ON DELETE CASCADE,
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);
