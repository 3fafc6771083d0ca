package vn.baucu.count.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.baucu.count.boundary.CountView;
import vn.baucu.count.entity.CountAct;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;

/**
 * What the minutes' state means for who looks at them: the first line of the entry page, where the
 * eye goes after each act.
 *
 * @param level of the note: info, ok, warn or err
 * @param head the verdict itself
 * @param text what follows from it
 */
public record Verdict(String level, String head, String text) {

  /**
   * The verdict on minutes; null while the caller types them for the first time.
   *
   * @param proxy whether the caller would act on behalf of the unit
   */
  static Verdict of(CountView view, boolean proxy, Messages messages, Formats format) {
    if (view.hidden()) {
      return new Verdict("warn", null, messages.get("count.embargo"));
    }
    if (view.draft() != null) {
      return view.draft().openFields() == null
          ? null
          : new Verdict(
              "warn",
              differs("count.verdict.different", view.draft().openFields(), messages),
              messages.get("count.retypeText"));
    }
    CountView.Holder holder = view.holder();
    if (holder != null) {
      return new Verdict(
          "info",
          null,
          messages.of(
              "count.heldBy",
              holder.name(),
              format.shortTime(holder.since()),
              format.shortTime(holder.until())));
    }
    return switch (view.state()) {
      case FIRST_DONE ->
          new Verdict(
              "ok",
              messages.get("count.verdict.first"),
              messages.get("count.waitsSecond." + view.doubleEntry()));
      case DIFFERENT -> different(view, messages);
      case MATCHED -> matched(view, proxy, messages);
      case SUBMITTED ->
          new Verdict(
              "ok",
              messages.get("count.verdict.submitted"),
              messages.of("count.verdict.submittedText", view.contest().parentName()));
      case ACCEPTED ->
          new Verdict(
              "ok",
              messages.get("count.verdict.accepted"),
              messages.get("count.verdict.acceptedText"));
      default -> new Verdict("info", null, messages.get("count.state." + view.state()));
    };
  }

  private static Verdict different(CountView view, Messages messages) {
    List<String> fields = view.disputed().stream().map(CountView.Disputed::field).toList();
    return view.toSettle()
        ? new Verdict(
            "warn",
            differs("count.verdict.still", fields, messages),
            messages.get(
                view.may(CountAct.SETTLE) ? "count.waitsSettling" : "count.verdict.waitsSettler"))
        : new Verdict(
            "warn",
            differs("count.verdict.different", fields, messages),
            messages.get(
                fields.isEmpty() ? "count.verdict.waitsComparing" : "count.verdict.waitsOther"));
  }

  /** Matched is not yet ready: what blocks, and what asks for words, is said first. */
  private static Verdict matched(CountView view, boolean proxy, Messages messages) {
    String matched = messages.get(agreed(view));
    List<Finding> blocking = view.findings().stream().filter(Finding::blocks).toList();
    if (!blocking.isEmpty()) {
      return new Verdict(
          "err",
          messages.of("count.verdict.notReady", matched),
          messages.of("count.verdict.blocked", blocking.size(), codes(blocking)));
    }
    List<Finding> silent =
        view.findings().stream()
            .filter(
                found ->
                    found.severity() == Severity.EXPLAIN || found.severity() == Severity.INCIDENT)
            .filter(found -> !view.texts().containsKey(found.code()))
            .toList();
    if (!silent.isEmpty()) {
      return new Verdict(
          "warn",
          messages.of("count.verdict.notReady", matched),
          messages.of("count.verdict.explain", silent.size(), codes(silent)));
    }
    if (proxy) {
      return new Verdict(
          "ok",
          messages.of("count.verdict.readyOther", matched),
          messages.of("count.verdict.unitSubmits", view.contest().unitName()));
    }
    return view.may(CountAct.SUBMIT)
        ? new Verdict("ok", messages.of("count.verdict.ready", matched), "")
        : new Verdict(
            "ok",
            messages.of("count.verdict.readyOther", matched),
            messages.get("count.verdict.readyOtherText"));
  }

  /** How the figures came to be agreed. */
  private static String agreed(CountView view) {
    if (!view.settled().isEmpty()) {
      return "count.verdict.settled";
    }
    return view.doubleEntry() == DoubleEntry.OFF ? "count.verdict.typed" : "count.verdict.match";
  }

  private static String differs(String key, List<String> fields, Messages messages) {
    return fields.isEmpty()
        ? messages.get("count.verdict.differs")
        : messages.of(
            key, fields.stream().map(PaperForm::number).collect(Collectors.joining(", ")));
  }

  private static String codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).distinct().collect(Collectors.joining(", "));
  }
}
