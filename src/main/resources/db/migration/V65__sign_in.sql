-- Wrong passwords delay who tries them and where, in the server's memory; no account is locked by
-- them. A browser in which somebody has signed in is known again and is never delayed for others.

ALTER TABLE account
  DROP COLUMN failed_attempts,
  DROP COLUMN locked_until,
  ADD CONSTRAINT account_username_normal CHECK (username = LOWER(TRIM(username)));

-- The digest (SHA-256) of the word its cookie carries, in hexadecimal.
CREATE TABLE known_browser (
  account_id INT         NOT NULL,
  digest     CHAR(64)    NOT NULL,
  seen_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id, digest),
  FOREIGN KEY (account_id) REFERENCES account (id)
);
