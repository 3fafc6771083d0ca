package vn.baucu.shared;

import jakarta.enterprise.context.RequestScoped;

/** How many use cases this request is in: what one of them calls, the first one is audited for. */
@RequestScoped
class UseCaseDepth {
  private int depth;

  void enter() {
    depth++;
  }

  /** Whether the first one was left. */
  boolean leave() {
    depth--;
    return depth == 0;
  }
}
