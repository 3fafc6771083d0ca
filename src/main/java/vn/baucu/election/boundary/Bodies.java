package vn.baucu.election.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import vn.baucu.election.control.ElectionStore;
import vn.baucu.election.entity.BodySetting;
import vn.baucu.election.entity.BodyTexts;
import vn.baucu.election.entity.Election;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TextLimit;

/**
 * What is set of the bodies of the caller's election: for documents, and of one for the use case of
 * its owner.
 */
@ApplicationScoped
public class Bodies {
  @Inject private ElectionStore store;
  @Inject private CurrentCaller caller;

  /** What documents name of every body. */
  public BodyTexts texts() {
    Election election = store.get(caller.electionId());
    return new BodyTexts(election.day(), store.settings(election));
  }

  /** What is set of a body; what is not set is absent. */
  public Map<BodySetting, String> of(ElectionLevel level, String owner) {
    Map<BodySetting, String> set = new EnumMap<>(BodySetting.class);
    Map<String, String> all = store.settings(store.get(caller.electionId()));
    for (BodySetting each : BodySetting.values()) {
      String value = all.get(each.key(level, owner));
      if (value != null) {
        set.put(each, value);
      }
    }
    return set;
  }

  /**
   * Sets it, in a change that {@link Preparation} has begun.
   *
   * @param wanted all that shall be set; an empty value is none
   * @throws Refusal RULE where a value cannot stand for what it is
   */
  public void put(ElectionLevel level, String owner, Map<BodySetting, String> wanted) {
    Map<BodySetting, String> before = of(level, owner);
    for (BodySetting each : BodySetting.values()) {
      String value = TextLimit.SETTING.optional(wanted.get(each));
      if (value != null && !each.accepts(value)) {
        throw Refusal.rule("election.bodySetting." + each);
      }
      if (value == null && before.containsKey(each)) {
        store.unset(caller.electionId(), each.key(level, owner));
      } else if (value != null && !value.equals(before.get(each))) {
        store.set(caller.electionId(), each.key(level, owner), value);
      }
    }
  }
}
