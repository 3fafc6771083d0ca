package vn.baucu.shared.database;

import java.util.Map;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourcePlatform;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Has EclipseLink ask the pool for its first connection when one is needed, and not while the
 * program is deployed: a server must be able to start before its database. Named in {@code
 * persistence.xml}.
 */
public class LateConnection implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    ServerSession server = (ServerSession) session;
    Map<String, ConnectionPool> pools = server.getConnectionPools();
    pools.replaceAll((name, pool) -> new Late(name, pool.getLogin(), server));
    server.setReadConnectionPool(new Late("read", server.getLogin(), server));
  }

  private static final class Late extends ExternalConnectionPool {
    private Late(String name, Login login, ServerSession owner) {
      super(name, login, owner);
    }

    @Override
    protected Accessor buildConnection() {
      Accessor accessor = new LateAccessor();
      accessor.setPool(this);
      accessor.connect(getLogin(), getOwner());
      return accessor;
    }
  }

  /** Connects when it is first used, as it does again after each use. */
  private static final class LateAccessor extends DatabaseAccessor {
    @Override
    public void connect(Login login, AbstractSession session) {
      setLogin(login);
      setDatasourcePlatform((DatasourcePlatform) session.getDatasourcePlatform());
      setIsConnected(true);
    }
  }
}
