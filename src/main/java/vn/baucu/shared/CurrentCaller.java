package vn.baucu.shared;

import jakarta.enterprise.context.RequestScoped;

/** The caller of this request, set where the request enters and read wherever it is needed. */
@RequestScoped
public class CurrentCaller {
  private Caller caller;

  /**
   * The caller.
   *
   * @throws Refusal DENIED where nobody has signed in
   */
  public Caller get() {
    if (caller == null) {
      throw Refusal.denied("shared.notSignedIn");
    }
    return caller;
  }

  /** Whether anybody has signed in. */
  public boolean isKnown() {
    return caller != null;
  }

  /** The election of the caller; refuses where the server holds none. */
  public int electionId() {
    Integer id = get().electionId();
    if (id == null) {
      throw Refusal.unknown("shared.noElection");
    }
    return id;
  }

  /** Says who calls: for the entrances (sign-in, start-up, timers, jobs) only. */
  public void become(Caller who) {
    caller = who;
  }
}
