-- Of account, for count: who of a unit types and approves, so that whoever waits is told for whom.
CREATE VIEW unit_duty AS
  SELECT s.unit_id, s.area_id, s.account_id, a.full_name, s.role, s.entry, s.approval
    FROM assignment s
    JOIN account a ON a.id = s.account_id
   WHERE a.active AND (s.entry OR s.approval)
     AND s.role IN ('CITY_COMMITTEE', 'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE', 'POLLING_TEAM');
