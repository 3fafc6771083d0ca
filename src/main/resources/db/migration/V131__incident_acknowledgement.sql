-- Committees above a unit that have read of an incident in its minutes, for each version of the
-- figures.
CREATE TABLE incident_acknowledgement (
  minutes_id      INT          NOT NULL,
  figures_version INT          NOT NULL,
  unit_id         INT          NOT NULL,
  account_id      INT          NULL,
  account_name    VARCHAR(200) NOT NULL,
  at              DATETIME(3)  NOT NULL,
  PRIMARY KEY (minutes_id, figures_version, unit_id),
  FOREIGN KEY (minutes_id) REFERENCES count_minutes (id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);
