package vn.baucu.count.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Contest;
import vn.baucu.law.CountChecks;
import vn.baucu.law.CountContext;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.law.Thresholds;
import vn.baucu.shared.Refusal;

/**
 * Random sequences of what several people do to some minutes, each act done to {@link CountMinutes}
 * and to {@link ReferenceMinutes}: both must allow the same and come out the same; and no sequence
 * may yield an accepted form with a finding that blocks, one person twice, a sum that is not its
 * parts, a lost draft, or a stale overwrite.
 */
class CountModelTest {
  private static final int STEPS = Integer.getInteger("model.steps", 100_000);
  private static final int STEPS_OF_A_SEQUENCE = 500;
  private static final int FORMS = 3;
  private static final int CANDIDATES = 3;
  private static final Duration CLAIM = Duration.ofMinutes(30);
  private static final CountForm PAPER =
      new CountForm(200L, 190L, 190L, 190L, 180L, 10L, List.of(150L, 120L, 60L));

  private static final List<Actor> PEOPLE =
      List.of(
          new Actor(1, Actor.Place.UNIT, false, true, true),
          new Actor(2, Actor.Place.UNIT, false, true, true),
          new Actor(3, Actor.Place.UNIT, false, true, false),
          new Actor(4, Actor.Place.UNIT, false, false, true),
          new Actor(5, Actor.Place.TEAM, false, true, false),
          new Actor(6, Actor.Place.ABOVE, false, true, true),
          new Actor(7, Actor.Place.ABOVE, false, true, true),
          new Actor(8, Actor.Place.BEYOND, true, true, true),
          new Actor(9, Actor.Place.BEYOND, false, false, false));

  private Random random;
  private LocalDateTime now;
  private final List<CountMinutes> forms = new ArrayList<>();
  private final List<ReferenceMinutes> models = new ArrayList<>();
  private final int[] versions = new int[FORMS];
  private final Map<Integer, int[]> seen = new HashMap<>();
  private final Map<String, Long> sum = new TreeMap<>();
  private int acceptances;
  private int refusals;
  private boolean slips;

  @Test
  void noSequenceLeadsAstray() {
    int reached = 0;
    for (int sequence = 0; sequence * STEPS_OF_A_SEQUENCE < STEPS; sequence++) {
      begin(sequence);
      for (int step = 0; step < STEPS_OF_A_SEQUENCE; step++) {
        step(sequence, step);
      }
      reached += acceptances;
    }
    // Sequences that never get anywhere would prove nothing.
    assertThat(reached).isGreaterThan(STEPS / 2_000);
    assertThat(refusals).isGreaterThan(STEPS / 100);
  }

  private void begin(int sequence) {
    random = new Random(sequence);
    now = LocalDateTime.of(2021, 5, 23, 20, 0);
    forms.clear();
    models.clear();
    seen.clear();
    sum.clear();
    acceptances = 0;
    DoubleEntry setting = DoubleEntry.values()[sequence % DoubleEntry.values().length];
    for (int i = 0; i < FORMS; i++) {
      forms.add(new CountMinutes(i, ElectionLevel.CITY_COUNCIL, Round.FIRST, 1));
      models.add(new ReferenceMinutes(setting, CANDIDATES));
      versions[i] = 0;
    }
  }

  private void step(int sequence, int step) {
    now = now.plusSeconds(random.nextInt(20) == 0 ? 2_000 : 10);
    int at = random.nextInt(FORMS);
    boolean plausible = random.nextInt(3) != 0;
    Actor who = plausible ? likely(models.get(at)) : PEOPLE.get(random.nextInt(PEOPLE.size()));
    int[] known = seen.computeIfAbsent(who.account(), account -> new int[FORMS]);
    if (random.nextInt(8) != 0) {
      // Mostly people look at what they act upon; sometimes their page is old.
      known[at] = versions[at];
    }
    CountMinutes minutes = forms.get(at);
    ReferenceMinutes model = models.get(at);
    CountState before = minutes.state();
    CountForm figuresBefore = minutes.agreed();
    boolean stale = known[at] != versions[at];
    slips = random.nextInt(5) == 0;
    Act act = act(who, minutes, model, stale, plausible ? likelyAct(model) : random.nextInt(14));
    Supplier<String> trace =
        () -> "sequence " + sequence + ", step " + step + ": " + act.name + " by " + who;
    boolean done = attempt(act.real);
    boolean expected = act.expected.ask();
    same(done, expected, trace);
    if (!done) {
      refusals++;
    } else if (!act.draft) {
      versions[at]++;
      known[at] = versions[at];
    }
    follow(minutes, before, figuresBefore);
    hold(minutes, model, trace);
  }

  private record Act(String name, boolean draft, Runnable real, Question expected) {}

  private interface Question {
    boolean ask();
  }

  /** Somebody who may well have something to do, so that sequences get somewhere. */
  private Actor likely(ReferenceMinutes model) {
    Integer account =
        switch (model.state) {
          case FIRST_ENTRY -> model.first;
          case SECOND_ENTRY -> model.second;
          case DIFFERENT ->
              model.settling ? (Integer) 4 : random.nextBoolean() ? model.first : model.second;
          case SUBMITTED, ACCEPTED -> (Integer) (6 + random.nextInt(3));
          default -> null;
        };
    return account == null
        ? PEOPLE.get(random.nextInt(PEOPLE.size()))
        : PEOPLE.stream().filter(p -> p.account() == account).findFirst().orElseThrow();
  }

  private int likelyAct(ReferenceMinutes model) {
    return switch (model.state) {
      case FIRST_ENTRY, SECOND_ENTRY -> random.nextBoolean() ? 0 : 5;
      case DIFFERENT -> model.settling ? 9 : random.nextBoolean() ? 0 : 5;
      case MATCHED -> random.nextInt(12) == 0 ? 8 : 10;
      case SUBMITTED -> random.nextInt(6) == 0 ? 13 : 12;
      case ACCEPTED -> random.nextInt(4) == 0 ? 13 : 12;
      default -> 0;
    };
  }

  private Act act(
      Actor who, CountMinutes minutes, ReferenceMinutes model, boolean stale, int kind) {
    boolean phoned = random.nextInt(3) != 0;
    String caller = phoned ? "Tổ trưởng" : null;
    return switch (kind) {
      case 0, 1, 2, 3, 4 -> typing(who, minutes, model, phoned);
      case 5, 6, 7 ->
          new Act("complete", false, () -> minutes.complete(who, now), () -> model.complete(who));
      case 8 -> {
        Set<String> fields = someFields(2);
        yield command(
            "retype",
            stale,
            () -> minutes.retype(who, fields, "x", now),
            () -> model.retype(who, fields));
      }
      case 9 -> {
        Map<String, Long> decided = new LinkedHashMap<>();
        model.open.forEach(field -> decided.put(field, figure(field)));
        yield command(
            "settle",
            stale,
            () -> minutes.settle(who, decided, "x", now),
            () -> model.settle(who, decided));
      }
      case 10, 11 -> submitting(who, minutes, model, stale, caller, phoned);
      case 12 ->
          command(
              "accept",
              stale,
              () -> minutes.accept(who, findings(minutes), now),
              () -> model.accept(who, blocking(model)));
      default -> {
        List<String> fields = random.nextBoolean() ? List.of() : new ArrayList<>(someFields(2));
        yield random.nextBoolean()
            ? command(
                "return",
                stale,
                () -> minutes.giveBack(who, "x", fields, now),
                () -> model.giveBack(who, fields))
            : command(
                "reopen",
                stale,
                () -> minutes.reopen(who, "x", fields, now),
                () -> model.reopen(who, fields));
      }
    };
  }

  private Act typing(Actor who, CountMinutes minutes, ReferenceMinutes model, boolean phoned) {
    Map<String, Long> values = new LinkedHashMap<>();
    Set<String> fields =
        minutes.state() == CountState.DIFFERENT && random.nextInt(6) != 0
            ? model.open
            : random.nextInt(3) == 0 ? someFields(3) : PAPER.fields().keySet();
    fields.forEach(field -> values.put(field, figure(field)));
    boolean proxyKnown =
        minutes.entryOf(who).filter(f -> !f.isDone() && f.phonedBy() != null).isPresent();
    boolean claimOver = minutes.draft().map(f -> !f.isHeld(now, CLAIM)).orElse(false);
    EntryTerms terms = new EntryTerms(model.setting, CANDIDATES, CLAIM, false);
    return new Act(
        "type " + values,
        true,
        () -> minutes.type(who, values, terms, phoned ? "Tổ trưởng" : null, now),
        () -> model.type(who, values, phoned || proxyKnown, claimOver));
  }

  private Act submitting(
      Actor who,
      CountMinutes minutes,
      ReferenceMinutes model,
      boolean stale,
      String caller,
      boolean phoned) {
    List<Finding> found = findings(minutes);
    if (random.nextInt(3) == 0 && !found.isEmpty()) {
      Finding one = found.get(random.nextInt(found.size()));
      if (one.blocks()) {
        return command(
            "let through " + one.code(),
            stale,
            () -> minutes.letThrough(who, one, "x", "1/CV", now),
            () -> model.letThrough(who, one.code()));
      }
      if (one.severity() != Severity.INFO && minutes.state() == CountState.MATCHED) {
        return command(
            "explain " + one.code(),
            stale,
            () -> minutes.explain(who, one, "x", now),
            () -> model.explain(who, one.code()));
      }
    }
    return command(
        "submit",
        stale,
        () -> minutes.submit(who, findings(minutes), caller, now),
        () -> model.submit(who, blocking(model), asking(model), phoned));
  }

  /** What goes through the desk carries the version that was seen, and a stale one is refused. */
  private static Act command(String name, boolean stale, Runnable real, Question expected) {
    return new Act(
        name,
        false,
        () -> {
          if (stale) {
            throw Refusal.stale("count.stale");
          }
          real.run();
        },
        () -> !stale && expected.ask());
  }

  private boolean attempt(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  /** Sums follow as the desk lets them follow. */
  private void follow(CountMinutes minutes, CountState before, CountForm figuresBefore) {
    if (before == minutes.state()) {
      return;
    }
    if (minutes.state() == CountState.ACCEPTED) {
      add(minutes.agreed(), 1);
      acceptances++;
    } else if (before == CountState.ACCEPTED) {
      add(figuresBefore, -1);
    }
  }

  private void add(CountForm form, int sign) {
    form.fields().forEach((field, value) -> sum.merge(field, sign * value, Long::sum));
  }

  /** Whoever can carry the minutes on is asked to; nobody is asked for what cannot be done. */
  private static void holdDemand(CountMinutes minutes, Actor who, Supplier<String> trace) {
    Entry entry = minutes.state() == CountState.FIRST_DONE ? Entry.SECOND : Entry.FIRST;
    Entry begun = minutes.draft().map(CountFigures::entry).orElse(entry);
    boolean can =
        minutes.allows(CountAct.COMPLETE, who)
            || minutes.allows(CountAct.SETTLE, who)
            || minutes.allows(CountAct.ACCEPT, who)
            || who.isOwn() && minutes.allows(CountAct.SUBMIT, who)
            || !minutes.isProxy(entry, who) && minutes.allows(CountAct.BEGIN, who)
            || !minutes.isProxy(begun, who) && minutes.allows(CountAct.TAKE_OVER, who);
    same(CountDemand.of(minutes, who, false, null) != null, can, trace);
  }

  private void hold(CountMinutes minutes, ReferenceMinutes model, Supplier<String> trace) {
    same(minutes.state(), model.state, trace);
    same(minutes.figuresVersion(), model.version, trace);
    same(minutes.agreed() == null ? null : minutes.agreed().fields(), model.agreed, trace);
    same(minutes.isToSettle(), model.settling, trace);
    model.sheets.forEach(
        (account, sheet) -> {
          Actor person = PEOPLE.get(account - 1);
          Map<String, Long> kept =
              minutes
                  .entryOf(person)
                  .map(f -> f.form().fields())
                  .orElseGet(() -> minutes.sheet(person, CANDIDATES).fields());
          same(kept, sheet, () -> trace.get() + ": a draft is lost");
        });
    if (minutes.state() == CountState.ACCEPTED) {
      holdAccepted(minutes, model, trace);
    }
    PEOPLE.forEach(person -> holdDemand(minutes, person, trace));
    Map<String, Long> parts = new TreeMap<>();
    for (CountMinutes form : forms) {
      if (form.state() == CountState.ACCEPTED) {
        form.agreed().fields().forEach((field, value) -> parts.merge(field, value, Long::sum));
      }
    }
    sum.values().removeIf(value -> value == 0);
    parts.values().removeIf(value -> value == 0);
    same(sum, parts, () -> trace.get() + ": a sum is not its parts");
  }

  private static void holdAccepted(
      CountMinutes minutes, ReferenceMinutes model, Supplier<String> trace) {
    Set<String> blocking = blocking(model);
    blocking.removeAll(model.letThrough);
    same(blocking, Set.of(), trace);
    same(minutes.effective(findings(minutes)).stream().anyMatch(Finding::blocks), false, trace);
    List<Integer> people = new ArrayList<>();
    minutes.figures(Entry.FIRST).ifPresent(f -> people.add(f.author()));
    minutes.figures(Entry.SECOND).ifPresent(f -> people.add(f.author()));
    same(new HashSet<>(people).size(), people.size(), () -> trace.get() + ": one person twice");
    people.addAll(model.settlers);
    people.addAll(model.carriers);
    same(people.contains(minutes.acceptedBy()), false, trace);
    same(people.get(0).equals(minutes.submittedBy()), false, trace);
    same(minutes.acceptedBy().equals(minutes.submittedBy()), false, trace);
  }

  /** Millions of times: nothing is built unless it fails. */
  private static void same(Object actual, Object expected, Supplier<String> trace) {
    if (!Objects.equals(actual, expected)) {
      assertThat(actual).as(trace).isEqualTo(expected);
    }
  }

  private static List<Finding> findings(CountMinutes minutes) {
    return minutes.agreed() == null ? List.of() : check(minutes.agreed());
  }

  private static List<Finding> check(CountForm form) {
    return CountChecks.check(
        form,
        CountContext.of(new Contest(ElectionLevel.CITY_COUNCIL, 2, CANDIDATES, 200L)),
        Thresholds.STANDARD);
  }

  private static Set<String> blocking(ReferenceMinutes model) {
    return codes(model, Severity.BLOCK);
  }

  private static Set<String> asking(ReferenceMinutes model) {
    Set<String> asking = codes(model, Severity.EXPLAIN);
    asking.addAll(codes(model, Severity.INCIDENT));
    return asking;
  }

  private static Set<String> codes(ReferenceMinutes model, Severity severity) {
    if (model.agreed == null) {
      return new HashSet<>();
    }
    CountForm form = CountFigures.changed(CountForm.blank(CANDIDATES), model.agreed);
    return check(form).stream()
        .filter(f -> f.severity() == severity)
        .map(Finding::code)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<String> someFields(int most) {
    List<String> all = new ArrayList<>(PAPER.fields().keySet());
    Set<String> some = new HashSet<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }

  /** Mostly what the paper says; now and then a slip, or nothing. */
  private Long figure(String field) {
    Long right = PAPER.fields().get(field);
    int slip = slips ? random.nextInt(12) : 60;
    if (slip == 0) {
      return null;
    }
    return slip < 3 ? Long.valueOf(right + 1 + random.nextInt(9)) : right;
  }
}
