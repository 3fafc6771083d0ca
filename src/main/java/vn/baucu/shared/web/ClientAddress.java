package vn.baucu.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. The proxy names its client in {@code X-Forwarded-For}; it is believed
 * only where the proxy itself is known, since anybody can write such a header.
 */
@ApplicationScoped
public class ClientAddress {
  private static final String FORWARDED = "X-Forwarded-For";
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

  @Inject
  @ConfigProperty(name = "BAUCU_PROXIES", defaultValue = "127.0.0.1,::1,0:0:0:0:0:0:0:1")
  private Set<String> proxies;

  /** The address of the client: the last one that is no proxy of ours. */
  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED)), proxies);
  }

  /** Whether somebody asks on this machine itself, and not through the proxy. */
  boolean isOnMachine(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    return (peer.equals("127.0.0.1") || peer.equals("::1") || peer.equals("0:0:0:0:0:0:0:1"))
        && request.getHeader(FORWARDED) == null
        && request.getHeader("X-Forwarded-Proto") == null
        && request.getHeader("Forwarded") == null;
  }

  static String of(String peer, List<String> forwarded, Set<String> proxies) {
    List<String> way = new ArrayList<>();
    forwarded.forEach(header -> way.addAll(List.of(header.split(","))));
    String address = peer;
    for (int i = way.size() - 1; i >= 0 && proxies.contains(address); i--) {
      String before = way.get(i).trim();
      if (!ADDRESS.matcher(before).matches()) {
        break;
      }
      address = before;
    }
    return address;
  }
}
