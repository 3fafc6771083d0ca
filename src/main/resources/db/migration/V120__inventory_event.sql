-- What happened to a ballot inventory: each line that was written with its figures before and after,
-- by whoever and whatever door, and the word that it is complete. Never changed.
CREATE TABLE inventory_event (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inventory_id     INT           NOT NULL,
  at               DATETIME(3)   NOT NULL,
  account_id       INT           NULL,
  -- By the name the person had then.
  account_name     VARCHAR(200)  NULL,
  act              VARCHAR(20)   NOT NULL,
  -- A level, or TOTAL for the sums as the paper has them; NULL of an act that writes no figure.
  line             VARCHAR(30)   NULL,
  received_before  BIGINT        NULL,
  issued_before    BIGINT        NULL,
  spoilt_before    BIGINT        NULL,
  unused_before    BIGINT        NULL,
  received         BIGINT        NULL,
  issued           BIGINT        NULL,
  spoilt           BIGINT        NULL,
  unused           BIGINT        NULL,
  -- The explanation given, or what the figures were read from.
  comment          VARCHAR(2000) NULL,
  INDEX inventory_event_inventory (inventory_id, id),
  CONSTRAINT inventory_event_act CHECK (act IN ('SAVE', 'DECLARE', 'LOAD')),
  FOREIGN KEY (inventory_id) REFERENCES ballot_inventory (id)
);
