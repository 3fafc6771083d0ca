-- What stands of accepted minutes and is to be read with the sums they are in: incidents, and
-- findings to explain that nobody explained. Written with the acceptance, kept with its version of
-- the figures; what a comparison finds later stands in count_late_finding.
CREATE TABLE accepted_finding (
  minutes_id      INT           NOT NULL,
  figures_version INT           NOT NULL,
  code            VARCHAR(10)   NOT NULL,
  severity        VARCHAR(10)   NOT NULL,
  finding         VARCHAR(2000) NOT NULL,
  PRIMARY KEY (minutes_id, figures_version, code),
  CONSTRAINT accepted_finding_severity CHECK (severity IN ('INCIDENT', 'EXPLAIN')),
  CONSTRAINT accepted_finding_json CHECK (JSON_VALID(finding)),
  FOREIGN KEY (minutes_id) REFERENCES count_minutes (id)
);

-- They travel upwards with the sums: how many of the accepted minutes have an incident, and how many
-- findings of theirs are open. Changed with the sums, so no page reads minutes to know.
ALTER TABLE tally
  ADD COLUMN incidents     INT NOT NULL DEFAULT 0,
  ADD COLUMN open_findings INT NOT NULL DEFAULT 0,
  ADD CONSTRAINT tally_findings CHECK (LEAST(incidents, open_findings) >= 0);
