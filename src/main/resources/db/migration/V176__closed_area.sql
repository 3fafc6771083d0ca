-- A polling area that was closed or merged into another before anything was counted there: its
-- number is not used again, and the history of its voter totals stays under its identity.
CREATE TABLE closed_area (
  area_id     INT           NOT NULL PRIMARY KEY,
  unit_id     INT           NOT NULL,
  number      INT           NOT NULL,
  name        VARCHAR(200)  NOT NULL,
  address     VARCHAR(500)  NOT NULL,
  kind        VARCHAR(10)   NOT NULL,
  -- Number of the area it became a part of; NULL where it was closed.
  merged_into INT           NULL,
  closed_at   DATETIME(3)   NOT NULL,
  account_id  INT           NULL,
  reason      VARCHAR(2000) NULL,
  CONSTRAINT closed_area_number UNIQUE (unit_id, number),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

ALTER TABLE voter_total_change DROP FOREIGN KEY voter_total_change_ibfk_1;

-- For whoever shows in which electoral units an area lies.
CREATE VIEW numbered_unit AS
  SELECT id, number FROM electoral_unit;
