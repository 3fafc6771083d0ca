-- The password the machine gave the administrator last, as its slow salted hash: the same one is
-- not given twice, however often the server starts.

CREATE TABLE administrator_restored (
  id            INT          NOT NULL PRIMARY KEY,
  password_hash VARCHAR(300) NOT NULL,
  CONSTRAINT administrator_restored_one CHECK (id = 1)
);
