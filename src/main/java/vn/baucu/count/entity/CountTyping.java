package vn.baucu.count.entity;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.baucu.law.CountForm;
import vn.baucu.shared.Refusal;

/**
 * Who types on which draft now: begins the entry where it is somebody's turn, takes over one whose
 * claim has run out, goes on with one's own. What a draft held is laid aside for its author, never
 * lost.
 */
final class CountTyping {
  private final CountMinutes minutes;
  private final List<CountFigures> figures;
  private final List<AsideDraft> asides;

  CountTyping(CountMinutes minutes, List<CountFigures> figures, List<AsideDraft> asides) {
    this.minutes = minutes;
    this.figures = figures;
    this.asides = asides;
  }

  CountFigures type(
      Actor who, Map<String, Long> values, EntryTerms terms, String phonedBy, LocalDateTime now) {
    requireOpen(values.keySet());
    String phoned = phonedFor(who, phonedBy);
    CountFigures mine = turn(who, terms, phoned, now);
    if (phoned != null) {
      mine.phonedBy(phoned);
    }
    mine.put(values, now);
    return mine;
  }

  /**
   * What this person typed before, else what is carried over from the version before, else blank.
   */
  CountForm sheet(Actor who, int candidates) {
    Optional<AsideDraft> aside =
        asides.stream().filter(a -> a.isBy(who, minutes.figuresVersion())).findFirst();
    if (aside.isPresent()) {
      return aside.get().form();
    }
    List<String> mend = minutes.mendFields();
    if (mend.isEmpty()) {
      return CountForm.blank(candidates);
    }
    CountForm before =
        figures.stream()
            .filter(
                f ->
                    f.figuresVersion() == minutes.figuresVersion() - 1 && f.entry() == Entry.AGREED)
            .findFirst()
            .orElseThrow()
            .form();
    Map<String, Long> emptied = new LinkedHashMap<>();
    mend.forEach(field -> emptied.put(field, null));
    return CountFigures.changed(before, emptied);
  }

  private void requireOpen(Set<String> fields) {
    if (minutes.state() == CountState.DIFFERENT) {
      List<String> open = minutes.openDifferences().stream().map(Difference::field).toList();
      if (!open.containsAll(fields)) {
        throw Refusal.rule("count.fieldClosed");
      }
    }
  }

  /** Who phoned the figures in, where this person types on behalf of the unit; else null. */
  private String phonedFor(Actor who, String phonedBy) {
    Optional<CountFigures> own = minutes.entryOf(who);
    Entry entry =
        switch (minutes.state()) {
          case FIRST_DONE, SECOND_ENTRY -> Entry.SECOND;
          case DIFFERENT -> own.map(CountFigures::entry).orElse(Entry.FIRST);
          default -> Entry.FIRST;
        };
    return EntryPeople.isProxy(minutes, entry, who)
        ? EntryPeople.requirePhoned(phonedBy, own.map(CountFigures::phonedBy).orElse(null))
        : null;
  }

  private CountFigures turn(Actor who, EntryTerms terms, String phoned, LocalDateTime now) {
    return switch (minutes.state()) {
      case EMPTY, RETURNED, REOPENED -> {
        EntryPeople.requireTypist(minutes, Entry.FIRST, who);
        minutes.beginUnder(terms);
        yield begin(Entry.FIRST, who, terms, phoned, now);
      }
      case FIRST_DONE -> {
        EntryPeople.requireTypist(minutes, Entry.SECOND, who);
        minutes.move(CountState.SECOND_ENTRY);
        yield begin(Entry.SECOND, who, terms, phoned, now);
      }
      case FIRST_ENTRY, SECOND_ENTRY -> holdOrTakeOver(who, terms, phoned, now);
      case DIFFERENT -> ownToRetype(who);
      default -> throw Refusal.rule("count.state." + minutes.state());
    };
  }

  private CountFigures ownToRetype(Actor who) {
    CountFigures mine = minutes.entryOf(who).orElseThrow(() -> Refusal.rule("count.authorsRetype"));
    if (!minutes.isRetyping()) {
      throw Refusal.rule("count.awaitsSettling");
    }
    if (mine.isDone()) {
      throw Refusal.rule("count.awaitsOther");
    }
    return mine;
  }

  private CountFigures begin(
      Entry entry, Actor who, EntryTerms terms, String phoned, LocalDateTime now) {
    CountFigures begun =
        new CountFigures(minutes, entry, who.account(), ownDraft(who, terms.candidates()), now);
    figures.add(begun);
    minutes.happen(CountAct.BEGIN, who, phoned, now);
    return begun;
  }

  private CountFigures holdOrTakeOver(
      Actor who, EntryTerms terms, String phoned, LocalDateTime now) {
    CountFigures draft = minutes.draft().orElseThrow();
    if (draft.isBy(who)) {
      return draft;
    }
    EntryPeople.requireTypist(minutes, draft.entry(), who);
    if (draft.isHeld(now, terms.claim())) {
      throw Refusal.rule("count.held");
    }
    asides.add(new AsideDraft(minutes, draft));
    draft.handTo(who, ownDraft(who, terms.candidates()), now);
    minutes.happen(CountAct.TAKE_OVER, who, phoned, now);
    return draft;
  }

  private CountForm ownDraft(Actor who, int candidates) {
    CountForm sheet = sheet(who, candidates);
    asides.removeIf(a -> a.isBy(who, minutes.figuresVersion()));
    return sheet;
  }
}
