/**
 * The election law as plain Java: what the Law on Election of Deputies to the National Assembly and
 * People's Councils (No. 85/2015/QH13, as amended by No. 83/2025/QH15) decides, written so that a
 * jurist can read it beside the statute.
 *
 * <p>Everything here is a function of records: no clock, no random, no log, no database, and no
 * import outside {@code java.*}. Figures are {@code long}; decisions compare integers, never
 * rounded percentages; what does not fit is compared exactly.
 *
 * <p>The story in order of an election: {@link vn.baucu.law.ElectionLevel} and {@link
 * vn.baucu.law.LegalBasis} say what is elected under which law; {@link
 * vn.baucu.law.MasterDataChecks} looks at units, candidates and voters before the day; {@link
 * vn.baucu.law.TurnoutChecks} at the reports during it; {@link vn.baucu.law.InventoryChecks} and
 * {@link vn.baucu.law.CountChecks} at the minutes of the night; {@link vn.baucu.law.ResultLaw}
 * determines the result of an electoral unit with its reasons; {@link vn.baucu.law.ResultChecks}
 * looks at results and sums. {@link vn.baucu.law.Deadline}, {@link vn.baucu.law.StructureSum},
 * {@link vn.baucu.law.Percentages} and {@link vn.baucu.law.CandidateOrder} serve documents and
 * lists.
 *
 * <p>A check returns all its {@link vn.baucu.law.Finding findings}, at most one per code, and never
 * throws for bad data. {@link vn.baucu.law.LawText} turns findings and reasons into Vietnamese.
 * Each rule carries its article in an {@link vn.baucu.law.Article} annotation, from which {@code
 * docs/regulations.md} is generated.
 */
package vn.baucu.law;
