package vn.baucu.candidate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.candidate.boundary.CandidateDates;
import vn.baucu.candidate.boundary.CandidateList;
import vn.baucu.candidate.boundary.CandidateText;
import vn.baucu.candidate.boundary.Decided;
import vn.baucu.candidate.boundary.ElectoralUnitRow;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;

/** Words of lists of candidates. */
@Named
@ApplicationScoped
public class CandidateWords {
  @Inject private Messages messages;

  /** The body that is elected at a level by a unit. */
  public String body(ElectionLevel level, String owner) {
    String place = owner.substring(0, 1).toLowerCase(Locale.ROOT) + owner.substring(1);
    return messages.of(
        level.isNationalAssembly() ? "candidate.assemblyOf" : "candidate.councilOf", place);
  }

  /** Under which document a name was struck out, and why. */
  public String struck(Decided by) {
    return messages.of(
        "candidate.struckBy",
        by.document(),
        CandidateDates.shown(by.day().toString()),
        by.reason());
  }

  /** By which document a list is published. */
  public String published(Decided by) {
    return messages.of(
        "candidate.publishedBy", by.document(), CandidateDates.shown(by.day().toString()));
  }

  /** The query that names an electoral unit. */
  public String query(ElectoralUnitRow unit) {
    return "level=%s&owner=%s&number=%d"
        .formatted(unit.key().level(), unit.key().owner(), unit.key().number());
  }

  /** What a column of the list says of a person, as people write it; a dash where nothing. */
  public String cell(CandidateText text, CandidateColumn column) {
    String shown = text.shown(column);
    if (column == CandidateColumn.SELF_NOMINATED) {
      return messages.get("candidate.selfNominated." + shown);
    }
    if (shown.isEmpty()) {
      return Formats.UNKNOWN;
    }
    return switch (column) {
      case GENDER -> messages.get("candidate.gender." + shown);
      case SECTOR -> messages.get("candidate.sector." + shown);
      default -> shown;
    };
  }

  /** The same by the column's name, as pages name it. */
  public String of(CandidateText text, String column) {
    return cell(text, CandidateColumn.valueOf(column));
  }

  /** Another list on which the same name stands. */
  public String place(CandidateList.Place place) {
    return messages.of(
        "candidate.place",
        body(place.level(), place.owner()),
        String.valueOf(place.number()),
        String.valueOf(place.position()));
  }

  /** All columns, in the order of the list. */
  public List<CandidateColumn> getColumns() {
    return List.of(CandidateColumn.values());
  }
}
