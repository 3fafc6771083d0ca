package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.law.Membership.Body;
import vn.baucu.law.Membership.Office;
import vn.baucu.member.boundary.MemberKey;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.shared.TextLimit;

/**
 * A row of {@code officers.csv}.
 *
 * @param place the unit, electoral unit or area whose body it is
 * @param officer whom it means
 */
record OfficerLine(Body body, Stored place, DraftOfficer officer, MemberText text) {
  /** Reads it; null where it has no key or nothing tells whom it means. */
  static OfficerLine of(Cells cells, ElectionDraft draft) {
    Body body = cells.word("body", Body.class);
    Stored place = body == null ? null : place(body, cells, draft);
    Office office = cells.word("office", Office.class);
    String name = cells.required("full_name", TextLimit.PERSON);
    String born =
        cells.row().has("date_of_birth") ? BirthText.optional(cells, "date_of_birth") : "";
    LocalDate begins = cells.row().has("begins_on") ? day(cells, "begins_on") : null;
    if (place == null || name == null || born == null) {
      return null;
    }
    MemberKey key = new MemberKey(name, born, begins);
    DraftOfficer officer = draft.body(place).officer(key).orElse(null);
    if (officer == null) {
      cells.refuse("full_name", Fault.SAME_NAME);
      return null;
    }
    MemberText text = text(cells, office, key, officer.before);
    if (text.isBackwards()) {
      cells.refuse("ends_on", Fault.TERM);
    }
    return new OfficerLine(body, place, officer, text);
  }

  private static Stored place(Body body, Cells cells, ElectionDraft draft) {
    return switch (body) {
      case COMMITTEE -> draft.unit(cells, "unit_code");
      case TEAM -> draft.area(cells);
      case BOARD -> draft.electoralUnit(cells);
    };
  }

  /** What a package does not say of somebody stays as it is. */
  private static MemberText text(Cells cells, Office office, MemberKey key, MemberText before) {
    boolean known = before != null;
    return new MemberText(
        office,
        key.name(),
        key.born().isEmpty() && known ? before.born() : key.born(),
        !cells.row().has("gender") && known ? before.gender() : gender(cells),
        !cells.row().has("job") && known ? before.job() : or(cells.text("job", TextLimit.LINE)),
        !cells.row().has("phone") && known ? before.phone() : or(cells.phone("phone")),
        !cells.row().has("begins_on") && known ? before.beginsOn() : key.beginsOn(),
        !cells.row().has("ends_on") && known ? before.endsOn() : day(cells, "ends_on"),
        !cells.row().has("note") && known
            ? before.note()
            : or(cells.text("note", TextLimit.REASON)));
  }

  private static Gender gender(Cells cells) {
    return cells.row().cell("gender").isEmpty() ? null : cells.word("gender", Gender.class);
  }

  private static LocalDate day(Cells cells, String column) {
    return cells.row().cell(column).isEmpty() ? null : cells.date(column);
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }

  /** The fingerprint of what is kept. */
  static long print(MemberText text) {
    return Print.of(
        text.office(),
        text.name(),
        text.born(),
        text.gender(),
        text.job(),
        text.phone(),
        text.beginsOn(),
        text.endsOn(),
        text.note());
  }
}
