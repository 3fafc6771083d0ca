-- Values stand in the trail as JSON in the canonical form, whose version is kept beside them (0: in
-- words, as before); what an entry is about stands in columns, part by part of its key; and who did
-- it by account, since a user name can be given anew.
ALTER TABLE audit_entry
  ADD COLUMN account_id     INT         NULL AFTER election_code,
  ADD COLUMN subject_kind   VARCHAR(20) NULL AFTER action,
  ADD COLUMN subject_unit   VARCHAR(20) NULL AFTER subject_kind,
  ADD COLUMN subject_area   INT         NULL AFTER subject_unit,
  ADD COLUMN subject_level  VARCHAR(30) NULL AFTER subject_area,
  ADD COLUMN subject_number INT         NULL AFTER subject_level,
  ADD COLUMN subject_round  VARCHAR(20) NULL AFTER subject_number,
  ADD COLUMN value_version  INT         NOT NULL DEFAULT 0 AFTER subject,
  ADD CONSTRAINT audit_entry_values CHECK (value_version = 0 OR
    (before_value IS NULL OR JSON_VALID(before_value)) AND
    (after_value IS NULL OR JSON_VALID(after_value)));
