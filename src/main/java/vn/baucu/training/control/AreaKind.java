package vn.baucu.training.control;

/** What a polling area is: the words of the data package. */
enum AreaKind {
  GENERAL,
  MILITARY,
  HOSPITAL,
  DETENTION
}
