package vn.baucu.shared.web;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What the frame of every page shows of an election. The election feature stands above this package
 * and answers.
 */
public interface ShownElection {
  /**
   * One election at this moment.
   *
   * @param name its name
   * @param now its time
   * @param speed how many times faster than real time it runs
   * @param clockSettable whether its clock can be set: a rehearsal's
   */
  record Frame(String name, LocalDateTime now, int speed, boolean clockSettable) {}

  /** The caller's election; empty where the server holds none. */
  Optional<Frame> ofCaller();

  /** The name of the election this server shows to those who have not signed in, if it has one. */
  Optional<String> nameOfDefault();
}
