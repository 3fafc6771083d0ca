package vn.baucu.exchange.control.source;

/** The file is no package at all, or is cut short or too big: nothing more can be said about it. */
final class UnreadablePackage extends Exception {
  private final Fault fault;
  private final transient Object[] arguments;

  UnreadablePackage(Fault fault, Object... arguments) {
    super(fault.code());
    this.fault = fault;
    this.arguments = arguments;
  }

  Fault fault() {
    return fault;
  }

  Object[] arguments() {
    return arguments;
  }
}
