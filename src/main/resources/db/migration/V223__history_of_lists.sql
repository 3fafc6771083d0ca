-- The history of an electoral unit's list is read from the trail. Hardly any entry has a number of
-- an electoral unit, so that those of typed figures go to one end of this index.
CREATE INDEX audit_entry_number ON audit_entry (subject_number);
