-- What a feature may join of one above it, as that one publishes it: who an account is, how a
-- committee is phoned, which totals stand. Each is one table's own rows, so reading it costs what
-- reading the table costs.

-- Of account, for whoever shows who did something.
CREATE VIEW person AS
  SELECT id, full_name FROM account;

-- Of account, for elections: who is of the city's committee.
CREATE VIEW city_member AS
  SELECT election_id, account_id FROM assignment WHERE role = 'CITY_COMMITTEE';

-- Of account, for turnout: the phones of a unit's committee.
CREATE VIEW committee_phone AS
  SELECT m.unit_id, a.phone
    FROM assignment m
    JOIN account a ON a.id = m.account_id
   WHERE m.role IN ('CITY_COMMITTEE', 'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE')
     AND a.phone <> '';

-- Of voters, for areas: how many areas and voters a unit has at a level, and an area's voters.
CREATE VIEW unit_size AS
  SELECT unit_id, level, areas, voters FROM unit_voters;
CREATE VIEW area_size AS
  SELECT area_id, level, voters FROM area_level;

-- Of voters, for electoral units: which areas vote in one, with how many voters.
CREATE VIEW voting_area AS
  SELECT electoral_unit_id, area_id, voters FROM area_level WHERE electoral_unit_id IS NOT NULL;
