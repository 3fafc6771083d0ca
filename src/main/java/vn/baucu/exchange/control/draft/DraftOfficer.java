package vn.baucu.exchange.control.draft;

import vn.baucu.member.boundary.MemberText;

/** A member of a committee, board or team. */
final class DraftOfficer extends Stored {
  /** What the database has; null where it is somebody new. */
  MemberText before;

  /** The database has them so. */
  void stored(MemberText text) {
    before = text;
    stored(1, OfficerLine.print(text));
  }
}
