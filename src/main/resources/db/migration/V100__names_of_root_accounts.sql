-- The accounts a server begins with bear the name of their office until a package names the person
-- who holds it: once, then never again.
ALTER TABLE root_account ADD COLUMN named BOOLEAN NOT NULL DEFAULT FALSE;
