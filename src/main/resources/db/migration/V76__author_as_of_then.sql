-- Who did it, by the name the person had then: evidence keeps its author whatever becomes of the
-- account.
ALTER TABLE count_event ADD COLUMN account_name VARCHAR(200) NULL AFTER account_id;
ALTER TABLE result_event ADD COLUMN account_name VARCHAR(200) NULL AFTER account_id;
