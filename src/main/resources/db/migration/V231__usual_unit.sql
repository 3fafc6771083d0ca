-- In which electoral unit of a level the polling areas of a unit lie unless they are placed
-- otherwise: electoral units are put together of communes before these have polling areas.
CREATE TABLE usual_unit (
  unit_id           INT         NOT NULL,
  level             VARCHAR(30) NOT NULL,
  electoral_unit_id INT         NOT NULL,
  PRIMARY KEY (unit_id, level),
  INDEX usual_unit_electoral_unit (electoral_unit_id),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id),
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id)
);
