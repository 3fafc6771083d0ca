-- One limit for each kind of text, in characters, wherever it is kept: reasons, comments and reports
-- of incidents 2000, numbers of documents 200 (TextLimit). What the program writes around such a
-- text has its room beside it.

ALTER TABLE turnout_report MODIFY note VARCHAR(2000) NULL;
ALTER TABLE turnout_replaced MODIFY reason VARCHAR(2000) NULL;
ALTER TABLE turnout_reopening MODIFY reason VARCHAR(2000) NOT NULL;
ALTER TABLE turnout_missing MODIFY reason VARCHAR(2000) NOT NULL;
ALTER TABLE voter_total_change MODIFY reason VARCHAR(2000) NULL;

ALTER TABLE count_difference MODIFY reason VARCHAR(2000) NULL;
-- What was let through: the finding, its document and the reason.
ALTER TABLE count_event MODIFY comment VARCHAR(2500) NULL;
-- As many as a form has fields.
ALTER TABLE count_minutes MODIFY mend_fields TEXT NULL;

-- A reason, with the minutes it was about.
ALTER TABLE result_record
  MODIFY tie_document VARCHAR(200) NULL,
  MODIFY minutes_number VARCHAR(200) NULL,
  MODIFY summary_number VARCHAR(200) NULL,
  MODIFY publication_number VARCHAR(200) NULL,
  MODIFY taken_back_reason VARCHAR(2500) NULL;
ALTER TABLE result_event
  MODIFY document VARCHAR(200) NULL,
  MODIFY reason VARCHAR(2500) NULL;

-- Before and after of many fields, and the reasons of many areas in one act.
ALTER TABLE audit_entry
  MODIFY before_value MEDIUMTEXT NULL,
  MODIFY after_value MEDIUMTEXT NULL,
  MODIFY reason MEDIUMTEXT NULL;

ALTER TABLE candidate
  MODIFY degree VARCHAR(500) NOT NULL DEFAULT '',
  MODIFY foreign_languages VARCHAR(500) NOT NULL DEFAULT '',
  MODIFY national_assembly_terms VARCHAR(500) NOT NULL DEFAULT '',
  MODIFY council_terms VARCHAR(500) NOT NULL DEFAULT '',
  MODIFY note VARCHAR(2000) NOT NULL DEFAULT '';
