package vn.baucu.training.control;

/** A tree of administrative units that a rehearsal can be held in. */
public enum RehearsalTree {
  /** Hai Phong in May 2021: 15 districts, 217 communes. */
  HAIPHONG_2021("haiphong-2021", "XIV"),
  /** Hai Phong since July 2025: 114 communes, two of them special zones, and no districts. */
  HAIPHONG_2026("haiphong-2026", "XV");

  private final String folder;
  private final String assemblyBefore;

  RehearsalTree(String folder, String assemblyBefore) {
    this.folder = folder;
    this.assemblyBefore = assemblyBefore;
  }

  /** Number of the National Assembly whose term ends. */
  String assemblyBefore() {
    return assemblyBefore;
  }

  String table(String name) {
    return folder + "/" + name + ".csv";
  }
}
