-- When a member was born, where it is known: a day (1970-11-06) or a year (1970), else empty. It
-- tells two of one name in one body apart.
ALTER TABLE member ADD COLUMN date_of_birth VARCHAR(10) NOT NULL DEFAULT '' AFTER full_name;
