/**
 * Official documents of the election: what is printed, signed, stamped and carried to the level
 * above. The forms, field by field, are those of the National Election Council.
 *
 * <p>A document is a {@link vn.baucu.form.entity.Paper}: a few kinds of blocks, made from one
 * snapshot of names and figures by a function that knows no database: {@code InventoryPaper} (F1),
 * {@code CountPaper} (F2), {@code ResultPaper} (F3), {@code SummaryPaper} (F4, F5), {@code
 * ListPaper} (F6), {@code ElectedPaper} (F7), {@code CityPaper} and {@code CityTablePaper} (F8,
 * F9), {@code TurnoutPaper} (F10), {@code VoterPaper} (F11). Two writers turn the same paper into
 * PDF, which is the reference, and into a Word document; neither is made from the other. What a
 * form says stands in {@code wording*.properties}, versioned, by legal basis; what the program does
 * not know is dotted space to be filled in by hand, never 0. The same snapshot, wording and time of
 * printing give the same bytes.
 *
 * <p>Every page carries a watermark in rehearsals (TẬP HUẤN) and while figures are not accepted
 * (TẠM THỜI), and at its foot the first digits of a fingerprint over what was printed.
 */
package vn.baucu.form;
