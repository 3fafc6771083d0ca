package vn.baucu.member.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership.Office;
import vn.baucu.member.boundary.BodyKeys;
import vn.baucu.member.boundary.BodySheet;
import vn.baucu.member.boundary.Members;
import vn.baucu.member.boundary.PastedMembers;
import vn.baucu.member.boundary.Replacement;
import vn.baucu.member.boundary.TypedMember;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.ScopeTarget;

/**
 * The members of a body in one table: typed, or pasted into it, looked at, and saved as a whole.
 */
@Named("memberBody")
@ViewScoped
public class BodyView implements Serializable {
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
  private MemberTable table = new MemberTable(List.of());

  /** Reads the members of the body in the address. */
  public void load() {
    sheet = members.sheet(key());
    version = sheet.version();
    table = new MemberTable(sheet.members());
    if (sheet.changeable()) {
      int least = sheet.row().range() == null ? USUAL : sheet.row().range().least();
      table.spare(sheet.members().isEmpty() ? least : 0);
    }
  }

  private ScopeTarget key() {
    return BodyKeys.read(unit, body);
  }

  /** Saves the table as typed. */
  public void save() {
    savedVersion = null;
    List<TypedMember> typed = table.typed();
    members.save(key(), version, typed);
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.of("member.saved", typed.size())));
    savedVersion = version;
    pasted = null;
    read = null;
    load();
  }

  /**
   * Lets somebody come in the place of another; what is typed in the table is not saved by it.
   * Where the body is another by now, the table shows it.
   */
  void replace(Replacement replacement) {
    savedVersion = null;
    try {
      members.replace(key(), version, replacement);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.STALE) {
        load();
        throw Refusal.stale("member.change.meanwhile");
      }
      throw refusal;
    }
    read = null;
    load();
  }

  /** Whose term has no end yet. */
  public List<MemberRow> getLeaving() {
    return table.rows().stream()
        .filter(row -> row.before() != null && row.before().endsOn() == null)
        .toList();
  }

  /** Reads what was pasted into the table, to be looked at; nothing is written. */
  public void paste() {
    savedVersion = null;
    MemberTable.Paste paste = table.take(PastedMembers.of(pasted), getSheet().today());
    String what =
        messages.of(
            "member.paste.read", paste.read(), paste.added(), paste.changed(), paste.left());
    read = paste.asked() == 0 ? what : messages.of("member.paste.asked", what, paste.asked());
    table.spare(0);
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
    return table.rows();
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
