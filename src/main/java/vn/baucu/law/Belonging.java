package vn.baucu.law;

/** Whether a person belongs to a group of the structure, as far as it is known. */
enum Belonging {
  YES,
  NO,
  UNKNOWN;

  static Belonging of(boolean belongs) {
    return belongs ? YES : NO;
  }
}
