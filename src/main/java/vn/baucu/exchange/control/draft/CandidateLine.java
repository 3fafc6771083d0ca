package vn.baucu.exchange.control.draft;

import java.util.List;
import vn.baucu.candidate.boundary.CandidateData;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Sector;
import vn.baucu.shared.TextLimit;

/**
 * A row of {@code candidates.csv}.
 *
 * @param texts the columns of {@link #TEXTS}, in their order
 */
public record CandidateLine(
    DraftElectoralUnit unit,
    int position,
    String fullName,
    String dateOfBirth,
    String gender,
    boolean selfNominated,
    String sector,
    String partyJoinedOn,
    List<String> texts) {

  private static final int HIGHEST_POSITION = 999;

  /** Reads it; null where it has no key. */
  static CandidateLine of(Cells cells, ElectionDraft draft) {
    DraftElectoralUnit unit = electoralUnit(cells, draft);
    Long position = cells.number("position", 1, HIGHEST_POSITION);
    String name = cells.required("full_name", TextLimit.PERSON);
    String birth = BirthText.required(cells, "date_of_birth");
    Gender gender = cells.word("gender", Gender.class);
    Boolean selfNominated = cells.flag("self_nominated");
    Sector sector = cells.word("sector", Sector.class);
    String joined = BirthText.optional(cells, "party_joined_on");
    List<String> texts = texts(cells);
    if (unit == null || position == null) {
      return null;
    }
    return new CandidateLine(
        unit,
        position.intValue(),
        name,
        birth,
        gender == null ? null : gender.name(),
        Boolean.TRUE.equals(selfNominated),
        sector == null ? null : sector.name(),
        joined,
        texts);
  }

  private static List<String> texts(Cells cells) {
    String[] texts = new String[CandidateData.TEXTS.size()];
    for (int i = 0; i < texts.length; i++) {
      String text = cells.text(CandidateData.TEXTS.get(i), CandidateData.LIMITS.get(i));
      texts[i] = text == null ? "" : text;
    }
    return List.of(texts);
  }

  private static DraftElectoralUnit electoralUnit(Cells cells, ElectionDraft draft) {
    ElectionLevel level = draft.level(cells);
    DraftUnit owner = draft.unit(cells, "owner_code");
    Long number = cells.number("unit_number", 1, ElectionDraft.HIGHEST_NUMBER);
    if (level == null || owner == null || number == null) {
      return null;
    }
    DraftElectoralUnit unit = owner.findElectoralUnit(level, number.intValue());
    if (unit == null) {
      cells.refuse("unit_number", Fault.UNKNOWN_ELECTORAL_UNIT, number);
    }
    return unit;
  }

  /** The fingerprint of what is kept beside the key. */
  public long print() {
    return Print.of(
        fullName,
        dateOfBirth,
        gender,
        selfNominated,
        sector,
        partyJoinedOn,
        String.join("\u001F", texts));
  }
}
