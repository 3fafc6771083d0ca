package vn.baucu.shared;

/** What a use case acts upon, as far as its place in the tree is concerned. */
public sealed interface ScopeTarget permits UnitCode, AreaKey, ElectoralUnitKey, MinutesKey {
  /** The code of the administrative unit it lies in. */
  String unit();

  /** The number of the polling area in the unit, or null where the unit as a whole is meant. */
  default Integer areaNumber() {
    return null;
  }
}
