package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds of every form, sum and percentage. */
class FigurePropertiesTest {

  @Property
  void aFormThatNothingBlocksHasLawfulVotes(@ForAll("forms") CountForm form) {
    Contest contest = new Contest(ElectionLevel.CITY_COUNCIL, 3, 5, 100L);
    List<Finding> findings = CountChecks.arithmetic(form, CountContext.of(contest));
    if (findings.stream().noneMatch(Finding::blocks)) {
      long votes = form.votes().stream().mapToLong(v -> v).sum();
      assertThat(votes).isBetween(form.valid(), 3 * form.valid());
      assertThat(form.valid() + form.invalid()).isEqualTo(form.collected());
    }
  }

  @Property
  void noFigureMakesACheckThrowAndNoCodeComesTwice(
      @ForAll("wild") CountForm form, @ForAll("wild") CountForm other) {
    CountContext context =
        CountContext.of(new Contest(ElectionLevel.NATIONAL_ASSEMBLY, 3, 5, other.voters()))
            .with(new CountContext.Paper(other.votes(), other.valid(), other.invalid()))
            .with(
                new CountContext.Surroundings(
                    other.voted(),
                    other,
                    form,
                    RestOfUnit.of(List.of(other, other, other), true),
                    List.of(other, form)));
    List<Finding> findings = CountChecks.check(form, context, Thresholds.STANDARD);
    assertThat(findings).extracting(Finding::code).doesNotHaveDuplicates().isSorted();
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(LawText.title(finding)).doesNotContain("{");
              assertThat(LawText.typist(finding)).doesNotContain("{");
              assertThat(LawText.approver(finding)).doesNotContain("{");
            });
  }

  @Property
  void sumsDoNotDependOnTheOrder(@ForAll("manyForms") List<CountForm> forms, @ForAll long seed) {
    List<CountForm> shuffled = new ArrayList<>(forms);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(RestOfUnit.of(shuffled, true)).isEqualTo(RestOfUnit.of(forms, true));
  }

  @Property
  void percentagesOfTwoPartsAddToOneHundred(
      @ForAll @LongRange(min = 0) long valid, @ForAll @LongRange(min = 0) long invalid) {
    List<BigDecimal> parts = Percentages.ofParts(List.of(valid, invalid));
    if (valid == 0 && invalid == 0) {
      assertThat(parts).containsExactly(null, null);
    } else {
      assertThat(parts.get(0).add(parts.get(1))).isEqualTo("100.00");
    }
  }

  @Property
  void theFirstOfTwoPartsIsRoundedHalfUp(
      @ForAll @LongRange(min = 1, max = 100_000) long valid,
      @ForAll @LongRange(min = 0, max = 3_000) long invalid) {
    assertThat(Percentages.ofParts(List.of(valid, invalid)).get(0))
        .isEqualTo(Percentages.of(valid, valid + invalid));
  }

  @Property
  void percentagesOfManyPartsAddToOneHundred(
      @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 0, max = 40) Long> parts) {
    List<BigDecimal> printed = Percentages.ofParts(parts);
    if (parts.stream().anyMatch(part -> part > 0)) {
      assertThat(printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo("100.00");
      assertThat(printed).allMatch(percent -> percent.signum() >= 0);
    }
  }

  @Provide
  Arbitrary<List<CountForm>> manyForms() {
    return forms().list().ofMaxSize(12);
  }

  /** Forms near the sound ones: small figures, so that rules are met and broken often. */
  @Provide
  Arbitrary<CountForm> forms() {
    Arbitrary<Long> small = Arbitraries.longs().between(0, 12);
    return Combinators.combine(small, small, small.list().ofSize(5))
        .as(
            (valid, invalid, votes) ->
                new CountForm(
                    100L,
                    valid + invalid,
                    valid + invalid,
                    valid + invalid,
                    valid,
                    invalid,
                    votes));
  }

  @Provide
  Arbitrary<CountForm> wild() {
    Arbitrary<Long> any =
        Arbitraries.longs()
            .injectNull(0.1)
            .edgeCases(edge -> edge.add(Long.MIN_VALUE, Long.MAX_VALUE, 0L, null));
    return Combinators.combine(any, any, any, any, any, any, any.list().ofMaxSize(7))
        .as(CountForm::new);
  }
}
