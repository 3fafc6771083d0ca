package vn.baucu.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address people open, as the environment says it. Where it says none, the host that a request
 * names is compared with, and never led to.
 */
@ApplicationScoped
public class PublicAddress {
  @Inject
  @ConfigProperty(name = "BAUCU_ADDRESS")
  private Optional<URI> address;

  /** The address, such as {@code https://baucu.example.vn}; empty where none was said. */
  Optional<URI> get() {
    return address;
  }

  /**
   * The address pages of this server are opened at: as said, else as the request names it, whose
   * scheme and host the proxy passes on ({@code X-Forwarded-Proto}, {@code Host}).
   */
  URI of(HttpServletRequest request) {
    return address.orElseGet(() -> named(request.getScheme(), request.getHeader("Host")));
  }

  /** What a request names; an address of no host where that cannot be read. */
  static URI named(String scheme, String host) {
    try {
      return URI.create(scheme + "://" + host);
    } catch (IllegalArgumentException e) {
      return URI.create(scheme + ":/");
    }
  }
}
