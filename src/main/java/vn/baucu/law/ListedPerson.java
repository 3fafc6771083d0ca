package vn.baucu.law;

/**
 * A person as the official list has him. Texts as typed; empty or null is nothing typed.
 *
 * @param female null where not known
 * @param partyJoinedOn empty: not in the Party
 * @param assemblyTerms terms in the National Assembly
 * @param councilTerms terms in councils
 */
public record ListedPerson(
    Boolean female,
    BirthDate born,
    String ethnicity,
    String religion,
    String professionalEducation,
    String degree,
    String politicalTheory,
    String partyJoinedOn,
    String assemblyTerms,
    String councilTerms,
    boolean selfNominated,
    Sector sector) {}
