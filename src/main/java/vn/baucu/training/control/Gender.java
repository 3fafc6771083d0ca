package vn.baucu.training.control;

/** As the data package writes it. */
enum Gender {
  F,
  M
}
