package vn.baucu.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.baucu.operation.boundary.ServerState;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;

/** The server on the desk of whoever keeps it. */
@Named("deskServer")
@RequestScoped
public class ServerView {
  private static final long MEGABYTE = 1L << 20;
  private static final long GIGABYTE = 1L << 30;

  @Inject private ServerState state;
  @Inject private CurrentCaller current;
  @Inject private Formats format;
  @Inject private Messages messages;

  private ServerState.Reading now;

  /** Whether the caller keeps the server. */
  public boolean isShown() {
    return current.get().role() == Role.ADMINISTRATOR && current.get().electionId() != null;
  }

  /** How the server is. */
  public ServerState.Reading getNow() {
    if (now == null) {
      now = state.read();
    }
    return now;
  }

  /** How long it has run, in words. */
  public String getUp() {
    return format.waited(getNow().up());
  }

  /** A number of bytes in words. */
  public String bytes(long number) {
    return number >= GIGABYTE
        ? messages.of("desk.server.gigabytes", format.integer(number / GIGABYTE))
        : messages.of("desk.server.megabytes", format.integer(number / MEGABYTE));
  }

  /** How many people signed in within the last hour. */
  public int getSignedIn() {
    return getNow().signedIn().values().stream().mapToInt(Integer::intValue).sum();
  }
}
