package vn.baucu.form.control;

import static vn.baucu.form.control.Wording.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.election.entity.BodyText;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.Member;
import vn.baucu.form.entity.Occasion;
import vn.baucu.form.entity.Place;
import vn.baucu.form.entity.Run;
import vn.baucu.form.entity.Text;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Round;
import vn.baucu.shared.UnitWords;

/** What all forms share. */
final class Common {
  private static final int FINGERPRINT_SHOWN = 16;

  private static final Map<Office, String> OFFICES =
      Map.of(
          Office.CHAIR,
          "head",
          Office.DEPUTY,
          "deputy",
          Office.SECRETARY,
          "clerk",
          Office.MEMBER,
          "member");

  private final Occasion occasion;
  private final Wording words;

  Common(Occasion occasion) {
    this.occasion = occasion;
    words = Wording.of(occasion.basis());
  }

  Wording words() {
    return words;
  }

  /** QH or HĐND: which of two forms it is. */
  String kind(ElectionLevel level) {
    return level.isNationalAssembly() ? "assembly" : "council";
  }

  /** The number of the form above the head; none while it is not confirmed. */
  Optional<Block> number(String number) {
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Number(words.sentence("form.number", values("number", number))));
  }

  Block head(List<Text> left, boolean body) {
    return head(left, body, Text.NONE, Text.NONE);
  }

  /**
   * A head with more than names.
   *
   * @param number of the document; none where it has none there
   * @param date place and day; none where they stand elsewhere
   */
  Block head(List<Text> left, boolean body, Text number, Text date) {
    return new Block.Head(left, body, words.parts("head.state"), number, date);
  }

  /** The round and its day, below the title; nothing in the first. */
  Optional<Block> round(Round round) {
    return round.isOfElectionDay()
        ? Optional.empty()
        : Optional.of(
            new Block.Subtitle(
                words.text("round." + round, values("day", PaperWords.day(occasion.day())))));
  }

  /** Fields that name a place. */
  Map<String, String> place(Place place) {
    return values(
        "city",
        UnitWords.bare(place.city()),
        "district",
        place.district() == null ? PaperWords.NONE : UnitWords.bare(place.district()),
        "commune",
        place.commune() == null ? PaperWords.NONE : UnitWords.bare(place.commune()),
        "ofUnit",
        UnitWords.inSentence(place.unit()),
        "area",
        PaperWords.area(place.area()));
  }

  /** Fields that name a contest, with others beside them. */
  Map<String, String> contest(Contest contest, String... more) {
    Map<String, String> fields = new HashMap<>(values(more));
    fields.put("council", UnitWords.inSentence(contest.owner()));
    fields.put("COUNCIL", PaperWords.capitals(contest.owner()));
    fields.put("number", String.valueOf(contest.number()));
    fields.put("seats", PaperWords.integer(contest.seats()));
    fields.put("candidates", PaperWords.integer(contest.candidates().size()));
    fields.put("consists", contest.consists());
    fields.putAll(term(contest.level(), contest.ownerCode()));
    return fields;
  }

  /** Fields that name the term of a body. */
  Map<String, String> term(ElectionLevel level, String owner) {
    BodyText body = body(level, owner);
    return values(
        "term", level.isNationalAssembly() ? assemblyTerm() : body.term(), "years", body.years());
  }

  /** What is set of the body a contest is for. */
  BodyText body(Contest contest) {
    return body(contest.level(), contest.ownerCode());
  }

  /** What is set of a body. */
  BodyText body(ElectionLevel level, String owner) {
    return occasion.bodies().of(level, owner);
  }

  /** The number of the term of the National Assembly, which is the same everywhere. */
  String assemblyTerm() {
    String set = occasion.bodies().assemblyTerm();
    return set == null ? words.get("term.assembly") : set;
  }

  /** The years of councils, where a document names all of them together. */
  String councilYears() {
    return occasion.bodies().years(ElectionLevel.CITY_COUNCIL);
  }

  /** Fields that name a resolution; what is not set is written in by hand. */
  Map<String, String> decree(BodyText.Decree decree) {
    LocalDate on = decree.day();
    return values(
        "decree",
        decree.number(),
        "decreeDay",
        on == null ? null : twoDigits(on.getDayOfMonth()),
        "decreeMonth",
        on == null ? null : PaperWords.month(on),
        "decreeYear",
        on == null ? null : String.valueOf(on.getYear()));
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** What is set of a body in the data of a fingerprint. */
  List<Object> canonicalBody(Contest contest) {
    return canonicalBody(contest.level(), contest.ownerCode());
  }

  /** The same of a body by its level and unit. */
  List<Object> canonicalBody(ElectionLevel level, String owner) {
    BodyText body = body(level, owner);
    return List.of(
        known(level.isNationalAssembly() ? assemblyTerm() : body.term()),
        body.years(),
        canonical(body.seatsDecree()),
        canonical(body.listDecree()));
  }

  /** What a resolution says; its number and day are written in where not known. */
  void decree(List<Block> blocks, ElectionLevel level, BodyText.Decree decree, Text says) {
    if (decree.number() == null) {
      blocks.add(new Block.Line(words.text("f3.decree." + kind(level)), Indent.ITEM));
      blocks.add(new Block.Paragraph(says, Indent.NONE));
      return;
    }
    List<Run> runs = new ArrayList<>(words.text("decree.known", decree(decree)).runs());
    runs.add(new Run(" ", Run.Kind.PLAIN));
    runs.addAll(says.runs());
    blocks.add(new Block.Paragraph(new Text(runs), Indent.FIRST_LINE));
  }

  /** A resolution in the data of a fingerprint. */
  List<Object> canonical(BodyText.Decree decree) {
    return List.of(known(decree.number()), decree.day() == null ? "" : decree.day().toString());
  }

  Map<String, String> year() {
    return values("year", String.valueOf(occasion.day().getYear()));
  }

  /** A figure; a line for handwriting where it is not known. */
  Block figure(Block.Figure figure, String unit) {
    if (figure.value() != null) {
      return figure;
    }
    List<Run> runs = new ArrayList<>();
    runs.add(new Run(figure.number() + " ", Run.Kind.PLAIN));
    runs.addAll(figure.label().runs());
    runs.add(new Run(" ", Run.Kind.PLAIN));
    runs.add(new Run("", Run.Kind.FILL));
    runs.add(new Run(" " + words.get("unit." + unit), Run.Kind.PLAIN));
    return new Block.Line(new Text(runs), figure.indent());
  }

  /** Valid or invalid ballots with their share; two lines for handwriting where not known. */
  void ballots(List<Block> blocks, int number, String which, Long ballots, String share) {
    Map<String, String> fields =
        values("i", "" + number, "ballots", PaperWords.integer(ballots), "share", share);
    if (ballots == null) {
      blocks.add(new Block.Line(words.text("ballots." + which, fields), Indent.ITEM));
      blocks.add(new Block.Line(words.text("ballots.share", fields), Indent.SUB_ITEM));
    } else {
      blocks.add(
          new Block.Paragraph(words.text("ballots." + which + ".whole", fields), Indent.ITEM));
    }
  }

  /** A line for each candidate, in ballot order: votes beside valid ballots, without a share. */
  void votes(List<Block> blocks, Contest contest, List<Long> votes, Long valid) {
    for (Contest.Candidate candidate : contest.candidates()) {
      int index = candidate.position() - 1;
      Long of = index < votes.size() ? votes.get(index) : null;
      Map<String, String> fields = person(candidate);
      fields.put("valid", PaperWords.integer(valid));
      if (of == null) {
        blocks.add(new Block.Line(words.text("votes.line", fields), Indent.SUB_ITEM));
      } else {
        blocks.add(
            new Block.Figure(
                "",
                words.text("votes.label", fields),
                PaperWords.integer(of),
                words.sentence("votes.of", fields),
                Indent.SUB_ITEM));
      }
    }
  }

  /** Fields that name a candidate. */
  Map<String, String> person(Contest.Candidate candidate) {
    return values(
        "i",
        String.valueOf(candidate.position()),
        "person",
        words.get(candidate.female() ? "address.female" : "address.male") + " " + candidate.name());
  }

  /** Empty lines for handwriting. */
  void lines(List<Block> blocks, int number) {
    for (int i = 0; i < number; i++) {
      blocks.add(new Block.Line(new Text(List.of(new Run("", Run.Kind.FILL))), Indent.NONE));
    }
  }

  /** A place to sign, the name left open. */
  Block.Signature signature(String office) {
    return signature(office, null);
  }

  /**
   * A place to sign.
   *
   * @param name of who signs; null where it is not known
   */
  Block.Signature signature(String office, String name) {
    return new Block.Signature(
        words.parts("sign." + office),
        words.parts("sign." + office + ".hint"),
        name == null ? words.text("sign.name") : Text.of(name));
  }

  /** A place to sign for one more of an office. */
  Block.Signature another(String name) {
    return new Block.Signature(List.of(""), List.of(""), Text.of(name));
  }

  /** Who alone has an office; null where nobody or more than one is known to. */
  String only(List<Member> members, Office office) {
    List<String> names = named(members, office);
    return names.size() == 1 ? names.get(0) : null;
  }

  /** Who have an office. */
  List<String> named(List<Member> members, Office office) {
    return members.stream().filter(m -> m.office() == office).map(Member::name).toList();
  }

  /**
   * Members with their offices, line by line.
   *
   * @param body {@code office} for a team, {@code board} for a board
   */
  void members(List<Block> blocks, List<Member> members, String body) {
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      String address = member.female() == null ? "unknown" : member.female() ? "female" : "male";
      blocks.add(
          new Block.Paragraph(
              words.text(
                  "member.known",
                  values(
                      "i",
                      String.valueOf(i + 1),
                      "person",
                      words.get("address." + address) + " " + member.name(),
                      "office",
                      words.get(body + "." + OFFICES.get(member.office())))),
              Indent.ITEM));
    }
  }

  /** Members in the data of a fingerprint. */
  List<Object> canonicalMembers(List<Member> members) {
    return members.stream()
        .<Object>map(
            m ->
                List.of(
                    m.office().name(), m.name(), m.female() == null ? "" : m.female().toString()))
        .toList();
  }

  /** Behind the text: in rehearsals, and what is not final. */
  List<String> watermarks(boolean last) {
    List<String> marks = new ArrayList<>();
    if (occasion.rehearsal()) {
      marks.add(words.get("mark.rehearsal"));
    }
    if (!last) {
      marks.add(words.get("mark.provisional"));
    }
    return marks;
  }

  /**
   * The foot of every page.
   *
   * @param version of the figures; null on a blank form, 0 of sums
   * @param entry null where the setting is not of this form
   */
  List<String> foot(String number, Integer version, DoubleEntry entry, String fingerprint) {
    Map<String, String> fields =
        values(
            "form",
            number.isEmpty()
                ? words.get("foot.unnumbered")
                : words.sentence("foot.number", values("number", number)),
            "wording",
            words.version(),
            "version",
            String.valueOf(version),
            "fingerprint",
            fingerprint.substring(0, FINGERPRINT_SHOWN).replaceAll("(.{4})(?=.)", "$1 "),
            "entry",
            entry == null ? "" : words.get("foot.entry." + entry),
            "printed",
            PaperWords.printed(occasion.printedAt()));
    String which =
        version == null
            ? "foot.blank"
            : entry != null ? "foot.typed" : version == 0 ? "foot.summed" : "foot.counted";
    return words.parts(which).stream().map(line -> words.fill(line, fields).plain()).toList();
  }

  /** A place in the data of a fingerprint. */
  List<Object> canonical(Place place) {
    return List.of(place.city(), known(place.district()), known(place.commune()), place.area());
  }

  /** Candidates in the data of a fingerprint. */
  List<Object> canonical(List<Contest.Candidate> candidates) {
    return candidates.stream()
        .<Object>map(c -> List.of(c.position(), c.name(), c.female()))
        .toList();
  }

  /** A text, empty where it is not known: lists hold no null. */
  String known(String text) {
    return text == null ? "" : text;
  }
}
