package vn.baucu.operation.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import vn.baucu.shared.database.DatabaseReady;
import vn.baucu.shared.database.DatabaseState;
import vn.baucu.shared.database.DatabaseState.Phase;
import vn.baucu.shared.database.Pool;
import vn.baucu.shared.database.Trouble;

/**
 * Watches whether the database answers, on a thread and a connection of its own, and says so to
 * all. When it is there for the first time it brings the schema to the version this WAR needs,
 * before anything else is done; two nodes at once are safe: the second waits and finds nothing to
 * do. A server that starts before its database waits for it so. Nobody names this bean: whoever
 * needs the schema observes {@link DatabaseReady}, and timers rest until it is there.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseWatch {
  private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
  private static final Duration REST = Duration.ofMillis(500);

  /** Between two looks at a database that makes itself ready but cannot be made ready. */
  private static final Duration LONG_REST = Duration.ofSeconds(15);

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private Pool pool;
  @Inject private DatabaseState state;
  @Inject private DatabasePulse pulse;
  @Inject private Event<DatabaseReady> ready;

  private Thread watching;
  private volatile boolean ended;
  private boolean prepared;
  private String said = "";

  /** Where the database is there, all is ready when this returns; else the watch goes on. */
  @PostConstruct
  void begin() {
    try {
      pulse.feel();
      prepare();
    } catch (SQLException e) {
      say("waits for its database", e);
    } catch (RuntimeException e) {
      if (Trouble.of(e).isEmpty()) {
        throw e;
      }
      say("waits for its database", e);
    }
    watching = threads.newThread(this::watch);
    watching.start();
  }

  @PreDestroy
  void end() {
    ended = true;
    watching.interrupt();
  }

  private void watch() {
    try {
      Duration rest = REST;
      while (!ended) {
        state.awaitDoubt(rest);
        rest = look() ? REST : LONG_REST;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pulse.close();
    }
  }

  /** Looks once; false where the database is there and cannot be made ready. */
  private boolean look() {
    try {
      pulse.feel();
    } catch (SQLException e) {
      state.found(prepared ? Phase.AWAY : Phase.WAITING);
      DatabaseSockets.cut();
      say(prepared ? "has lost its database" : "waits for its database", e);
      return true;
    }
    try {
      prepare();
      return true;
    } catch (RuntimeException e) {
      state.found(Phase.WAITING);
      if (!said.equals(e.toString())) {
        said = e.toString();
        LOG.log(Level.SEVERE, "the database cannot be made ready", e);
      }
      return false;
    }
  }

  private void prepare() {
    DatabaseSockets.mend();
    if (!prepared) {
      state.found(Phase.PREPARING);
      Flyway.configure(DatabaseWatch.class.getClassLoader())
          .dataSource(pool.dataSource())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      ready.fire(new DatabaseReady());
      prepared = true;
    }
    if (state.found(Phase.OPEN) == Phase.AWAY) {
      LOG.info("has its database again");
    }
    said = "";
  }

  /** One line for a state, however long it lasts. */
  private void say(String what, Exception why) {
    if (!said.equals(what)) {
      said = what;
      LOG.warning(what + ": " + why.getMessage());
    }
  }
}
