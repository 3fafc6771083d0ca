-- Members of election committees, electoral boards and polling teams, with their offices. A body is
-- that of exactly one place, and goes with it.
CREATE TABLE member_body (
  id                INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- The unit of a committee, the electoral unit of a board, the area of a team.
  unit_id           INT NULL,
  electoral_unit_id INT NULL,
  area_id           INT NULL,
  version           INT NOT NULL DEFAULT 0,
  CONSTRAINT member_body_unit UNIQUE (unit_id),
  CONSTRAINT member_body_electoral_unit UNIQUE (electoral_unit_id),
  CONSTRAINT member_body_area UNIQUE (area_id),
  CONSTRAINT member_body_place CHECK ((unit_id IS NOT NULL) + (electoral_unit_id IS NOT NULL)
                                      + (area_id IS NOT NULL) = 1),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id) ON DELETE CASCADE,
  FOREIGN KEY (electoral_unit_id) REFERENCES electoral_unit (id) ON DELETE CASCADE,
  FOREIGN KEY (area_id) REFERENCES polling_area (id) ON DELETE CASCADE
);

-- A member; of those of one office the lower place stands first. In office from the first day on,
-- and no more from the last on.
CREATE TABLE member (
  body_id   INT           NOT NULL,
  place     INT           NOT NULL,
  office    VARCHAR(10)   NOT NULL,
  full_name VARCHAR(200)  NOT NULL,
  gender    VARCHAR(1)    NULL,
  job       VARCHAR(500)  NOT NULL DEFAULT '',
  phone     VARCHAR(40)   NOT NULL DEFAULT '',
  begins_on DATE          NULL,
  ends_on   DATE          NULL,
  note      VARCHAR(2000) NOT NULL DEFAULT '',
  PRIMARY KEY (body_id, place),
  CONSTRAINT member_office CHECK (office IN ('CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER')),
  CONSTRAINT member_gender CHECK (gender IN ('F', 'M')),
  CONSTRAINT member_term CHECK (begins_on <= ends_on),
  FOREIGN KEY (body_id) REFERENCES member_body (id) ON DELETE CASCADE
);
