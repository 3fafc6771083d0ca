-- Whether somebody has ever signed in: an account nobody tried is none on election night.
ALTER TABLE account
  ADD COLUMN first_signed_in DATETIME(3) NULL;
UPDATE account a
  JOIN (SELECT username, MIN(at) first FROM audit_entry
         WHERE action = 'account.signIn' AND outcome = 'DONE' GROUP BY username) s
    ON s.username = a.username
   SET a.first_signed_in = s.first;
