package vn.baucu.operation.control;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;

/**
 * Makes the sockets of the pool's connections, and can cut them all: whoever waits for an answer on
 * one, or for a connection to be made, is told at once that it is lost. The driver's own way to end
 * a connection that is in use asks the database to end it, and waits for whoever reads from it: for
 * ever, where the database stands still.
 *
 * <p>The driver makes it by its name, one for each connection.
 */
public class DatabaseSockets extends SocketFactory {
  private static final Set<Socket> OPEN = Collections.newSetFromMap(new WeakHashMap<>());
  private static final AtomicBoolean CUT = new AtomicBoolean();

  /** Ends all connections; until {@link #mend} no other is made. */
  static void cut() {
    List<Socket> all;
    synchronized (OPEN) {
      CUT.set(true);
      all = new ArrayList<>(OPEN);
      OPEN.clear();
    }
    for (Socket each : all) {
      try {
        each.close();
      } catch (IOException gone) {
        // It is lost either way.
      }
    }
  }

  /** The database answers again: connections are made. */
  static void mend() {
    CUT.set(false);
  }

  @Override
  public Socket createSocket() throws IOException {
    synchronized (OPEN) {
      if (CUT.get()) {
        throw new ConnectException("the database does not answer");
      }
      Socket socket = new Socket();
      OPEN.add(socket);
      return socket;
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw connected();
  }

  private static IOException connected() {
    return new IOException("the driver connects its sockets itself");
  }
}
