-- Accounts, blank-separated, that typed or settled figures which a return or re-opening carried over
-- into this version: none of them may accept it.
ALTER TABLE count_minutes ADD COLUMN carried_by TEXT NULL AFTER mend_fields;
