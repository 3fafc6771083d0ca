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

  /** The host pages of this server are opened at. */
  String hostOf(HttpServletRequest request) {
    return address.map(URI::getHost).orElseGet(request::getServerName);
  }
}
