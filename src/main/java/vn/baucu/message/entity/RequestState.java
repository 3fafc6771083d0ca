package vn.baucu.message.entity;

/** Where a request stands; all but OPEN are final. */
public enum RequestState {
  /** It waits for the committee above. */
  OPEN,
  /** It was granted. */
  ACCEPTED,
  /** It was not, with the reason. */
  REFUSED,
  /** The unit no longer asks. */
  WITHDRAWN
}
