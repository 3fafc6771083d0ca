package vn.baucu.testing.inside;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.http.HttpResponse;
import vn.baucu.shared.Sql;

/**
 * Says with how many statements an act of the API was done, where its sender asks: it holds the
 * act's transaction, and so its connection, which the database counts by.
 */
@Provider
public class StatementCount implements ContainerRequestFilter, ContainerResponseFilter {
  /** The header that asks, and that answers with the number. */
  public static final String HEADER = "Statement-Count";

  private static final String BEFORE = "statements.before";

  @Resource private UserTransaction transaction;
  @Inject private Sql sql;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (request.getHeaderString(HEADER) != null) {
      try {
        transaction.begin();
      } catch (Exception e) {
        throw new IOException(e);
      }
      request.setProperty(BEFORE, sent());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    Object before = request.getProperty(BEFORE);
    if (before != null) {
      response.getHeaders().putSingle(HEADER, sent() - (int) before - 1);
      try {
        transaction.commit();
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }

  /** What an answer says. */
  public static int of(HttpResponse<?> answer) {
    return Integer.parseInt(answer.headers().firstValue(HEADER).orElseThrow());
  }

  private int sent() {
    return sql.one("SHOW SESSION STATUS LIKE 'Questions'", row -> row.getInt(2)).orElseThrow();
  }
}
