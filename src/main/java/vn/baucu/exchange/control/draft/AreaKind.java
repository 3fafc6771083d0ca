package vn.baucu.exchange.control.draft;

/** What a polling area serves. */
enum AreaKind {
  GENERAL,
  MILITARY,
  HOSPITAL,
  DETENTION
}
