package vn.baucu.result;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.Answer;
import vn.baucu.result.boundary.Certifications;
import vn.baucu.result.boundary.Councils;
import vn.baucu.result.boundary.Decisions;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.Ruling;
import vn.baucu.result.boundary.Signing;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.result.entity.DecisionState;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.UnitCode;

/** The commands of the result pages, for tests that have no browser. */
@Path("test/results/{level}/{owner}")
@RequestScoped
public class CertificationProbe {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

  @Inject private Results results;
  @Inject private Certifications certifications;
  @Inject private Councils councils;
  @Inject private Decisions decisions;

  @PathParam("level")
  private ElectionLevel level;

  @PathParam("owner")
  private String owner;

  @POST
  @Path("{number}/certify")
  public void certify(@PathParam("number") int number) {
    UnitResult result = results.find(key(number), Round.FIRST);
    List<Answer> answers =
        result.toAnswer().stream().map(f -> new Answer(f, "đã kiểm lại " + f.code())).toList();
    certifications.certify(
        key(number),
        Round.FIRST,
        new Signing("12/BB", DAY, "Trưởng ban"),
        answers,
        result.fingerprint());
  }

  @POST
  @Path("{number}/certify-unanswered")
  public void certifyUnanswered(@PathParam("number") int number) {
    certifications.certify(
        key(number), Round.FIRST, new Signing("12/BB", DAY, "Trưởng ban"), List.of(), seen(number));
  }

  @POST
  @Path("{number}/certify-unseen")
  public void certifyUnseen(@PathParam("number") int number) {
    certifications.certify(
        key(number),
        Round.FIRST,
        new Signing("12/BB", DAY, "Trưởng ban"),
        List.of(),
        "0".repeat(64));
  }

  @POST
  @Path("{number}/decide")
  public void decide(
      @PathParam("number") int number,
      @QueryParam("elected") String elected,
      @QueryParam("day") String day) {
    decisions.enter(key(number), Round.FIRST, DecisionKind.TIE, tie(elected, day), seen(number));
  }

  @POST
  @Path("{number}/confirm")
  public void confirm(
      @PathParam("number") int number,
      @QueryParam("elected") String elected,
      @QueryParam("day") String day) {
    decisions.confirm(key(number), Round.FIRST, DecisionKind.TIE, tie(elected, day), seen(number));
  }

  @POST
  @Path("{number}/undecide")
  public void undecide(@PathParam("number") int number, @QueryParam("seen") DecisionState seen) {
    decisions.takeBack(key(number), Round.FIRST, DecisionKind.TIE, seen, "ghi nhầm số");
  }

  @POST
  @Path("{number}/shortage/{act}")
  public void shortage(
      @PathParam("number") int number,
      @PathParam("act") String act,
      @QueryParam("held") boolean held) {
    Ruling ruling =
        new Ruling(List.of(), held, "7/NQ-HĐBCQG", DAY, "Hội đồng bầu cử quốc gia", null);
    if (act.equals("enter")) {
      decisions.enter(key(number), Round.FIRST, DecisionKind.SHORTAGE, ruling, seen(number));
    } else {
      decisions.confirm(key(number), Round.FIRST, DecisionKind.SHORTAGE, ruling, seen(number));
    }
  }

  private static Ruling tie(String elected, String day) {
    List<Integer> positions = Arrays.stream(elected.split(",")).map(Integer::valueOf).toList();
    return new Ruling(
        positions,
        null,
        "1/QĐ",
        day == null ? DAY : LocalDate.parse(day),
        "Ủy ban bầu cử",
        "giấy khai sinh gốc");
  }

  @POST
  @Path("{number}/reopen")
  public void reopen(@PathParam("number") int number) {
    certifications.reopen(key(number), Round.FIRST, "sai số");
  }

  @GET
  @Path("{number}/resting")
  public String resting(@PathParam("number") int number) {
    return certifications.resting(key(number), Round.FIRST).toString();
  }

  @POST
  @Path("summarise")
  public void summarise() {
    councils.summarise(new UnitCode(owner), level, Round.FIRST, new Signing("3/TK", DAY, null));
  }

  @POST
  @Path("publish")
  public void publish() {
    councils.publish(new UnitCode(owner), level, Round.FIRST, new Signing("9/NQ", DAY, null));
  }

  private String seen(int number) {
    return results.find(key(number), Round.FIRST).fingerprint();
  }

  private ElectoralUnitKey key(int number) {
    return new ElectoralUnitKey(level, owner, number);
  }
}
