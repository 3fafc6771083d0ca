-- Men and women among the voters of a total, where they are given.
ALTER TABLE area_level
  ADD posted_men INT NULL, ADD posted_women INT NULL,
  ADD corrected_men INT NULL, ADD corrected_women INT NULL,
  ADD final_men INT NULL, ADD final_women INT NULL,
  ADD CONSTRAINT area_level_sexes CHECK (
    COALESCE(posted_men, 0) >= 0 AND COALESCE(posted_women, 0) >= 0
    AND COALESCE(corrected_men, 0) >= 0 AND COALESCE(corrected_women, 0) >= 0
    AND COALESCE(final_men, 0) >= 0 AND COALESCE(final_women, 0) >= 0);

-- What of a total changed: all voters, or the men or women among them.
ALTER TABLE voter_total_change
  ADD part VARCHAR(5) NOT NULL DEFAULT 'ALL',
  ADD CONSTRAINT voter_total_change_part CHECK (part IN ('ALL', 'MEN', 'WOMEN'));

-- Why a total that looks odd is right, per area and check. It answers what was found then, and
-- nothing else that the check may find later.
CREATE TABLE voter_explanation (
  area_id      INT           NOT NULL,
  check_code   VARCHAR(4)    NOT NULL,
  finding      VARCHAR(300)  NOT NULL,
  explanation  VARCHAR(2000) NOT NULL,
  account_id   INT           NULL,
  explained_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (area_id, check_code)
);

-- The control totals of a unit that owns areas, per level and stage, kept in the transaction of
-- each change. A list that was not corrected stands as it was posted.
CREATE TABLE unit_stage_voters (
  unit_id INT         NOT NULL,
  level   VARCHAR(30) NOT NULL,
  stage   VARCHAR(10) NOT NULL,
  -- Areas that vote at the level, and those of them whose total is known.
  areas   INT         NOT NULL,
  entered INT         NOT NULL,
  voters  BIGINT      NOT NULL,
  -- Areas of which men and women are known.
  sexed   INT         NOT NULL,
  men     BIGINT      NOT NULL,
  women   BIGINT      NOT NULL,
  PRIMARY KEY (unit_id, level, stage),
  CONSTRAINT unit_stage_voters_stage CHECK (stage IN ('POSTED', 'CORRECTED', 'FINAL')),
  FOREIGN KEY (unit_id) REFERENCES administrative_unit (id)
);

INSERT INTO unit_stage_voters
SELECT a.unit_id, l.level, s.stage, COUNT(*),
       COUNT(CASE s.stage WHEN 'POSTED' THEN l.posted
                          WHEN 'CORRECTED' THEN COALESCE(l.corrected, l.posted)
                          ELSE l.final END),
       COALESCE(SUM(CASE s.stage WHEN 'POSTED' THEN l.posted
                                 WHEN 'CORRECTED' THEN COALESCE(l.corrected, l.posted)
                                 ELSE l.final END), 0),
       0, 0, 0
  FROM area_level l
  JOIN polling_area a ON a.id = l.area_id
  JOIN (SELECT 'POSTED' AS stage UNION SELECT 'CORRECTED' UNION SELECT 'FINAL') s
 WHERE l.electoral_unit_id IS NOT NULL OR l.voters IS NULL OR l.voters > 0
 GROUP BY a.unit_id, l.level, s.stage;
