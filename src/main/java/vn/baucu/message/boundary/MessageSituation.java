package vn.baucu.message.boundary;

import vn.baucu.shared.work.Situation;
import vn.baucu.shared.work.Urgency;

/** What messages ask of a person, and what somebody waits for. */
enum MessageSituation implements Situation {
  /** A unit below asks to open a slot again. */
  ANSWER_SLOT(Urgency.ASKED, "REQUEST"),
  /** A unit below asks for minutes to come back. */
  ANSWER_MINUTES(Urgency.ASKED, "REQUEST"),
  /** A unit below asks for something else. */
  ANSWER_OTHER(Urgency.ASKED, "REQUEST"),
  /** What the unit asked for was refused, and nobody has read it. */
  REFUSED(Urgency.TOLD, "REQUEST"),
  /** It was granted, and nobody has read it. */
  GRANTED(Urgency.TOLD, "REQUEST"),
  /** A notice of a committee above that the person has not read. */
  NOTICE(Urgency.TOLD, "NOTICE"),
  /** What the unit asked for is not answered: a slot, minutes, or something else. */
  WAIT_SLOT(Urgency.NEXT, "REQUEST"),
  WAIT_MINUTES(Urgency.NEXT, "REQUEST"),
  WAIT_OTHER(Urgency.NEXT, "REQUEST"),
  /** Some have not read a notice. */
  WAIT_READ(Urgency.NEXT, "NOTICE");

  private final Urgency urgency;
  private final String chip;

  MessageSituation(Urgency urgency, String chip) {
    this.urgency = urgency;
    this.chip = chip;
  }

  @Override
  public String key() {
    return "message.work." + name();
  }

  @Override
  public Urgency urgency() {
    return urgency;
  }

  @Override
  public String chip() {
    return chip;
  }
}
