package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.baucu.shared.Sql;

/**
 * Keys under which a browser seals what it could not send: one for each account and form, so that
 * the next person at the same computer cannot read a first entry there.
 */
@ApplicationScoped
public class DraftSecret {
  private static final String HMAC = "HmacSHA256";

  @Inject private Sql sql;

  /** The key of an account for a form: 256 bits in Base64. */
  public String key(int account, String form) {
    byte[] secret =
        sql.one("SELECT secret FROM count_secret WHERE id = 1", row -> row.getBytes(1))
            .orElseThrow();
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal((account + " " + form).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
