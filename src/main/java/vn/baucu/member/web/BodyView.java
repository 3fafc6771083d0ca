package vn.baucu.member.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.VietnameseText;
import vn.baucu.member.boundary.BodyKeys;
import vn.baucu.member.boundary.BodySheet;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.member.boundary.Members;
import vn.baucu.member.boundary.PastedMembers;
import vn.baucu.shared.Messages;
import vn.baucu.shared.ScopeTarget;

/**
 * The members of a body in one table: typed, or pasted into it, looked at, and saved as a whole.
 */
@Named("memberBody")
@ViewScoped
public class BodyView implements Serializable {
  /** Empty rows beyond those that show. */
  private static final int SPARE = 12;

  /** Empty rows that show where nobody is entered and the law gives no number. */
  private static final int USUAL = 6;

  @Inject private Members members;
  @Inject private Messages messages;

  private String unit;
  private String body;
  private String pasted;
  private Integer version;
  private Integer savedVersion;
  private String read;
  private transient BodySheet sheet;
  private List<MemberRow> rows = List.of();

  /** Reads the members of the body in the address. */
  public void load() {
    sheet = members.sheet(key());
    version = sheet.version();
    rows = new ArrayList<>();
    sheet.members().forEach(member -> rows.add(MemberRow.of(member, rows.size() + 1)));
    if (sheet.changeable()) {
      int least = sheet.row().range() == null ? USUAL : sheet.row().range().least();
      spare(sheet.members().isEmpty() ? least : 0);
    }
  }

  private void spare(int shown) {
    for (int i = 0; i < shown + SPARE && rows.size() < Members.MOST; i++) {
      Office office = Office.values()[Math.min(rows.size(), Office.MEMBER.ordinal())];
      rows.add(MemberRow.empty(rows.size() + 1, office, i >= shown));
    }
  }

  private ScopeTarget key() {
    return BodyKeys.read(unit, body);
  }

  /** Saves the table as typed. */
  public void save() {
    List<MemberText> texts = new ArrayList<>();
    rows.stream()
        .filter(row -> !row.isRemoved() && !row.isBlank())
        .sorted(
            Comparator.comparing(
                MemberRow::getOrder, Comparator.nullsLast(Comparator.naturalOrder())))
        .forEach(row -> texts.add(row.text()));
    members.save(key(), version, texts);
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.of("member.saved", texts.size())));
    savedVersion = version;
    pasted = null;
    read = null;
    load();
  }

  /** Reads what was pasted into the table, to be looked at; nothing is written. */
  public void paste() {
    PastedMembers paste = PastedMembers.of(pasted);
    rows.removeIf(MemberRow::isBlank);
    int added = 0;
    int changed = 0;
    List<MemberRow> taken = new ArrayList<>();
    for (PastedMembers.Row each : paste.rows()) {
      Optional<MemberRow> there =
          rows.stream()
              .filter(row -> !taken.contains(row) && isSame(row, each.member()))
              .findFirst();
      MemberRow row = there.orElseGet(() -> MemberRow.empty(rows.size() + 1, Office.MEMBER, false));
      row.take(each.member(), each.unread());
      taken.add(row);
      if (there.isEmpty()) {
        rows.add(row);
        added++;
      } else if (row.isChanged()) {
        changed++;
      }
    }
    long left = rows.stream().filter(row -> !taken.contains(row) && isServing(row)).count();
    read = messages.of("member.paste.read", paste.rows().size(), added, changed, left);
    spare(0);
  }

  private boolean isServing(MemberRow row) {
    return row.before() != null && !row.hasEnded(getSheet().today());
  }

  private boolean isSame(MemberRow row, MemberText member) {
    return !row.hasEnded(getSheet().today())
        && VietnameseText.fold(row.getName()).equals(VietnameseText.fold(member.name()));
  }

  /** How a row is marked. */
  public String styleOf(MemberRow row) {
    if (row.isSpare()) {
      return "is-spare";
    }
    if (row.hasEnded(getSheet().today())) {
      return "is-out";
    }
    return row.isAdded() ? "is-new" : row.isChanged() ? "is-changed" : null;
  }

  public BodySheet getSheet() {
    if (sheet == null) {
      sheet = members.sheet(key());
    }
    return sheet;
  }

  /** What was read out of a paste, in a sentence; null where nothing was. */
  public String getRead() {
    return read;
  }

  /** Whether the caller may change the members. */
  public boolean isChangeable() {
    return getSheet().changeable();
  }

  public Office[] getOffices() {
    return Office.values();
  }

  public Gender[] getGenders() {
    return Gender.values();
  }

  public List<MemberRow> getRows() {
    return rows;
  }

  public Integer getVersion() {
    return version;
  }

  /** The version upon which was typed what has just been saved; null where nothing has. */
  public Integer getSavedVersion() {
    return savedVersion;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }
}
