-- How a rehearsal's clock was set, from its first moment on: records are kept in real time, and
-- pages show them in the election's.
CREATE TABLE clock_setting (
  election_id INT         NOT NULL,
  set_at      DATETIME(3) NOT NULL,
  origin      DATETIME(3) NOT NULL,
  speed       INT         NOT NULL,
  PRIMARY KEY (election_id, set_at),
  CONSTRAINT fk_clock_setting_election FOREIGN KEY (election_id) REFERENCES election (id)
    ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO clock_setting (election_id, set_at, origin, speed)
SELECT id, clock_set_at, clock_origin, clock_speed FROM election WHERE clock_origin IS NOT NULL;
