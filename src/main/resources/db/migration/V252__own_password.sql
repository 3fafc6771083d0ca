-- Whether somebody has chosen his password, or still uses the one that was drawn for him.
ALTER TABLE account
  ADD COLUMN own_password BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE account a
  JOIN (SELECT e.username, MAX(e.id) changed FROM audit_entry e
         WHERE e.action = 'account.changeOwnPassword' AND e.outcome = 'DONE' GROUP BY e.username) c
    ON c.username = a.username
   SET a.own_password = NOT EXISTS (SELECT 1 FROM audit_entry r
         WHERE r.action = 'account.resetPassword' AND r.outcome = 'DONE' AND r.subject = a.username
           AND r.id > c.changed);
