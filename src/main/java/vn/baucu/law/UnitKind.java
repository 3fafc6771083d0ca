package vn.baucu.law;

/** Kinds of administrative units, from wide to narrow. A special zone is a commune. */
public enum UnitKind {
  CITY,
  DISTRICT,
  COMMUNE
}
