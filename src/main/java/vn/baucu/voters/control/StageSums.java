package vn.baucu.voters.control;

/** How the control totals of units are summed up from their areas. */
final class StageSums {
  /** To be followed by the table of areas as {@code a}, and by which of them. */
  static final String INSERT =
      """
      INSERT INTO unit_stage_voters (unit_id, level, stage, areas, entered, voters, sexed, men,
                                     women)
      SELECT a.unit_id, l.level, l.stage, COUNT(*), COUNT(l.voters), COALESCE(SUM(l.voters), 0),
             COUNT(l.men + l.women), COALESCE(SUM(IF(l.women IS NULL, NULL, l.men)), 0),
             COALESCE(SUM(IF(l.men IS NULL, NULL, l.women)), 0)
        FROM (SELECT area_id, level, stage,
                     CASE stage WHEN 'POSTED' THEN posted
                                WHEN 'CORRECTED' THEN COALESCE(corrected, posted)
                                ELSE final END AS voters,
                     CASE stage WHEN 'POSTED' THEN posted_men
                                WHEN 'CORRECTED' THEN COALESCE(corrected_men, posted_men)
                                ELSE final_men END AS men,
                     CASE stage WHEN 'POSTED' THEN posted_women
                                WHEN 'CORRECTED' THEN COALESCE(corrected_women, posted_women)
                                ELSE final_women END AS women
                FROM area_level
                JOIN (SELECT 'POSTED' AS stage UNION SELECT 'CORRECTED' UNION SELECT 'FINAL') s
               WHERE electoral_unit_id IS NOT NULL OR voters IS NULL OR voters > 0) l
      """;

  static final String GROUP = " GROUP BY a.unit_id, l.level, l.stage";

  private StageSums() {}
}
