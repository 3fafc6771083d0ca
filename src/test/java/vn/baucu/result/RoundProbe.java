package vn.baucu.result;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.PollHours;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.Answer;
import vn.baucu.result.boundary.Certifications;
import vn.baucu.result.boundary.Councils;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.Rounds;
import vn.baucu.result.boundary.Signing;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.UnitCode;

/** The commands of a further round, for tests that have no browser. */
@Path("test/rounds/{level}/{owner}/{round}")
@RequestScoped
public class RoundProbe {
  @Inject private Results results;
  @Inject private Certifications certifications;
  @Inject private Councils councils;
  @Inject private Rounds rounds;

  @PathParam("level")
  private ElectionLevel level;

  @PathParam("owner")
  private String owner;

  @PathParam("round")
  private Round round;

  @QueryParam("day")
  private String day;

  @POST
  @Path("{number}/certify")
  public void certify(@PathParam("number") int number) {
    UnitResult result = results.find(key(number), round);
    List<Answer> answers =
        result.toAnswer().stream().map(f -> new Answer(f, "đã kiểm lại " + f.code())).toList();
    certifications.certify(key(number), round, signing("22/BB"), answers, result.fingerprint());
  }

  @POST
  @Path("{number}/annul")
  public void annul(@PathParam("number") int number, @QueryParam("poll") String poll) {
    rounds.annul(
        key(number),
        results.find(key(number), round).fingerprint(),
        new Rounds.Poll(LocalDate.parse(poll), PollHours.OPENING, PollHours.CLOSING),
        signing("25/QĐ"));
  }

  @POST
  @Path("{number}/cancel")
  public void cancel(@PathParam("number") int number) {
    rounds.cancel(key(number), round, "ghi nhầm ngày");
  }

  /** Corrects the voters of the first area of the round. */
  @POST
  @Path("{number}/voters")
  public void voters(
      @PathParam("number") int number,
      @QueryParam("seen") int seen,
      @QueryParam("total") int total,
      @QueryParam("reason") String reason) {
    int area = rounds.voters(key(number), round).get(0).areaId();
    rounds.correctVoters(
        key(number), round, Map.of(area, new Rounds.Correction(seen, total)), reason);
  }

  @POST
  @Path("summarise")
  public void summarise() {
    councils.summarise(new UnitCode(owner), level, round, signing("23/TK"));
  }

  @POST
  @Path("publish")
  public void publish() {
    councils.publish(new UnitCode(owner), level, round, signing("24/NQ"));
  }

  private Signing signing(String number) {
    return new Signing(number, LocalDate.parse(day), "Trưởng ban");
  }

  private ElectoralUnitKey key(int number) {
    return new ElectoralUnitKey(level, owner, number);
  }
}
