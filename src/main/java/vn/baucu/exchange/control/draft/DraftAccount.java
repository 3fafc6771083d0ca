package vn.baucu.exchange.control.draft;

/** An account of the draft with its assignment in this election. */
public final class DraftAccount extends Stored {}
