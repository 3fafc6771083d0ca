package vn.baucu.candidate.boundary;

/** As official lists and packages write it. */
public enum Gender {
  F,
  M
}
