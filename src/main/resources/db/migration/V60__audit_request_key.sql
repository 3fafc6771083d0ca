-- Whether a request whose connection was lost has been stored, read by its key.
ALTER TABLE audit_entry
  ADD COLUMN request_key CHAR(36) NULL,
  ADD INDEX audit_entry_request (request_key);
