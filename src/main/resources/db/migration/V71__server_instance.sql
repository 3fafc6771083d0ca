-- The servers that run: each says every few seconds that it lives. What one began that is silent is
-- known to be dead.
CREATE TABLE server_instance (
  id       CHAR(36)    NOT NULL PRIMARY KEY,
  alive_at DATETIME(3) NOT NULL
);

-- Which server answers a request with a key.
ALTER TABLE idempotent_request ADD COLUMN server_id CHAR(36) NULL AFTER fingerprint;
