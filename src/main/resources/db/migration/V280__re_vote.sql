-- An area that votes again at a level after its result was annulled (Art 81), alone or with its whole
-- electoral unit: the hours of its poll, the document that orders it, the decision that annulled, and
-- its voters where they are not those of election day.
CREATE TABLE re_vote (
  area_id       INT           NOT NULL,
  level         VARCHAR(30)   NOT NULL,
  opens_at      DATETIME      NOT NULL,
  closes_at     DATETIME      NOT NULL,
  document      VARCHAR(200)  NOT NULL,
  document_day  DATE          NOT NULL,
  annulment     VARCHAR(200)  NULL,
  annulment_day DATE          NULL,
  body          VARCHAR(300)  NULL,
  voters        INT           NULL,
  PRIMARY KEY (area_id, level),
  CONSTRAINT re_vote_hours CHECK (opens_at < closes_at),
  CONSTRAINT re_vote_voters CHECK (voters >= 0),
  CONSTRAINT re_vote_annulment CHECK ((annulment IS NULL) = (annulment_day IS NULL)),
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);

-- How many had voted by a time of the day of a further round, in each area that votes in it.
CREATE TABLE round_turnout (
  area_id INT         NOT NULL,
  round   VARCHAR(20) NOT NULL,
  slot    DATETIME(0) NOT NULL,
  voted   INT         NOT NULL,
  PRIMARY KEY (area_id, round, slot),
  CONSTRAINT round_turnout_round CHECK (round IN ('RE_ELECTION', 'SUPPLEMENTARY', 'RE_VOTE')),
  CONSTRAINT round_turnout_voted CHECK (voted >= 0),
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);

-- What became of the ballots of an area at a level in a further round.
CREATE TABLE round_inventory (
  area_id  INT         NOT NULL,
  level    VARCHAR(30) NOT NULL,
  round    VARCHAR(20) NOT NULL,
  received INT         NOT NULL,
  issued   INT         NOT NULL,
  spoilt   INT         NOT NULL,
  unused   INT         NOT NULL,
  PRIMARY KEY (area_id, level, round),
  CONSTRAINT round_inventory_round CHECK (round IN ('RE_ELECTION', 'SUPPLEMENTARY', 'RE_VOTE')),
  FOREIGN KEY (area_id) REFERENCES polling_area (id)
);
