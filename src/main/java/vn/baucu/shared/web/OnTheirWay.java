package vn.baucu.shared.web;

import java.util.HashMap;
import java.util.Map;

/** How many requests whose content is still on its way wait for it: in all, and of one address. */
final class OnTheirWay {
  private final int most;
  private final int mostOfAddress;
  private final Map<String, Integer> byAddress = new HashMap<>();
  private int all;

  OnTheirWay(int most, int mostOfAddress) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
  }

  /** One more begins to wait; false where there is no room for it. */
  synchronized boolean begin(String address) {
    int of = byAddress.getOrDefault(address, 0);
    if (all >= most || of >= mostOfAddress) {
      return false;
    }
    all++;
    byAddress.put(address, of + 1);
    return true;
  }

  /** One that waited has gone. */
  synchronized void end(String address) {
    all--;
    byAddress.computeIfPresent(address, (key, of) -> of == 1 ? null : of - 1);
  }
}
