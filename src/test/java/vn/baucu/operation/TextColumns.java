package vn.baucu.operation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import vn.baucu.shared.TextLimit;

/** Which kind of text each column of the schema keeps. A new column belongs here, too. */
final class TextColumns {
  /** Texts as they were given: exactly the room of their kind. */
  static final Map<String, TextLimit> KEPT =
      Map.ofEntries(
          entry("account.full_name", TextLimit.PERSON),
          entry("account.phone", TextLimit.PHONE),
          entry("account.username", TextLimit.USERNAME),
          entry("administrative_unit.code", TextLimit.UNIT_CODE),
          entry("administrative_unit.name", TextLimit.NAME),
          entry("administrative_unit.phone", TextLimit.PHONE),
          entry("audit_entry.election_code", TextLimit.ELECTION_CODE),
          entry("audit_entry.unit_code", TextLimit.UNIT_CODE),
          entry("audit_entry.username", TextLimit.USERNAME),
          entry("ballot_inventory.explanation", TextLimit.REASON),
          entry("candidate.council_terms", TextLimit.LINE),
          entry("candidate.degree", TextLimit.LINE),
          entry("candidate.ethnicity", TextLimit.WORD),
          entry("candidate.foreign_languages", TextLimit.LINE),
          entry("candidate.full_name", TextLimit.PERSON),
          entry("candidate.general_education", TextLimit.WORD),
          entry("candidate.hometown", TextLimit.LINE),
          entry("candidate.national_assembly_terms", TextLimit.LINE),
          entry("candidate.nationality", TextLimit.WORD),
          entry("candidate.note", TextLimit.REASON),
          entry("candidate.occupation", TextLimit.LINE),
          entry("candidate.political_theory", TextLimit.WORD),
          entry("candidate.professional_education", TextLimit.LINE),
          entry("candidate.religion", TextLimit.WORD),
          entry("candidate.residence", TextLimit.LINE),
          entry("candidate.struck_document", TextLimit.DOCUMENT),
          entry("candidate.struck_reason", TextLimit.REASON),
          entry("candidate.workplace", TextLimit.LINE),
          entry("closed_area.address", TextLimit.LINE),
          entry("closed_area.name", TextLimit.NAME),
          entry("closed_area.reason", TextLimit.REASON),
          entry("count_attachment.file_name", TextLimit.FILE_NAME),
          entry("count_difference.reason", TextLimit.REASON),
          entry("count_event.account_name", TextLimit.PERSON),
          entry("count_explanation.document", TextLimit.DOCUMENT),
          entry("count_explanation.explanation", TextLimit.REASON),
          entry("count_figures.phoned_by", TextLimit.PERSON),
          entry("count_late_finding.reason", TextLimit.REASON),
          entry("election.code", TextLimit.ELECTION_CODE),
          entry("election.name", TextLimit.TITLE),
          entry("election_level.name", TextLimit.NAME),
          entry("election_setting.setting_key", TextLimit.SETTING_KEY),
          entry("election_setting.setting_value", TextLimit.SETTING),
          entry("electoral_unit.name", TextLimit.TITLE),
          entry("electoral_round.document", TextLimit.DOCUMENT),
          entry("electoral_unit.list_document", TextLimit.DOCUMENT),
          entry("electoral_unit.list_reason", TextLimit.REASON),
          entry("electoral_unit.order_reason", TextLimit.REASON),
          entry("import_job.file_name", TextLimit.FILE_NAME),
          entry("import_lock.election_code", TextLimit.ELECTION_CODE),
          entry("import_job.username", TextLimit.USERNAME),
          entry("inventory_event.account_name", TextLimit.PERSON),
          entry("inventory_event.comment", TextLimit.REASON),
          entry("incident_acknowledgement.account_name", TextLimit.PERSON),
          entry("notice.account_name", TextLimit.PERSON),
          entry("notice.words", TextLimit.REASON),
          entry("notice_reading.account_name", TextLimit.PERSON),
          entry("polling_area.address", TextLimit.LINE),
          entry("polling_area.name", TextLimit.NAME),
          entry("result_answer.answer", TextLimit.REASON),
          entry("result_decision.body", TextLimit.TITLE),
          entry("result_decision.confirmed_name", TextLimit.PERSON),
          entry("result_decision.document", TextLimit.DOCUMENT),
          entry("result_decision.recorded_name", TextLimit.PERSON),
          entry("result_decision.words", TextLimit.REASON),
          entry("result_event.account_name", TextLimit.PERSON),
          entry("result_event.document", TextLimit.DOCUMENT),
          entry("result_record.minutes_number", TextLimit.DOCUMENT),
          entry("result_record.publication_number", TextLimit.DOCUMENT),
          entry("result_record.signers", TextLimit.SIGNERS),
          entry("result_record.summary_number", TextLimit.DOCUMENT),
          entry("turnout_call.account_name", TextLimit.PERSON),
          entry("turnout_call.words", TextLimit.REASON),
          entry("turnout_missing.reason", TextLimit.REASON),
          entry("turnout_reopening.reason", TextLimit.REASON),
          entry("turnout_replaced.phoned_by", TextLimit.PERSON),
          entry("turnout_replaced.reason", TextLimit.REASON),
          entry("turnout_report.note", TextLimit.REASON),
          entry("turnout_report.phoned_by", TextLimit.PERSON),
          entry("turnout_report_text.words", TextLimit.REPORT),
          entry("unit_request.answer", TextLimit.REASON),
          entry("unit_request.answered_name", TextLimit.PERSON),
          entry("unit_request.asked_name", TextLimit.PERSON),
          entry("unit_request.reason", TextLimit.REASON),
          entry("voter_total_change.reason", TextLimit.REASON));

  private static final long REASON_AND_DOCUMENT =
      TextLimit.REASON.longest() + TextLimit.DOCUMENT.longest();

  /** Texts with what the program writes around them, and more characters than they may have. */
  static final Map<String, Long> WITH_MORE =
      Map.of(
          "audit_entry.after_value",
          65_536L,
          "audit_entry.before_value",
          65_536L,
          "audit_entry.reason",
          65_536L,
          "count_event.comment",
          REASON_AND_DOCUMENT,
          "count_minutes.mend_fields",
          12_000L,
          "result_decision.ended_reason",
          REASON_AND_DOCUMENT + TextLimit.NAME.longest(),
          "result_event.reason",
          REASON_AND_DOCUMENT + TextLimit.NAME.longest(),
          "result_record.taken_back_reason",
          REASON_AND_DOCUMENT + TextLimit.NAME.longest());

  /** What only the program writes: words of enumerations, digests, figures and reports as JSON. */
  private static final Set<String> WRITTEN =
      Set.of(
          "accepted_finding.finding",
          "account.password_hash",
          "administrator_restored.password_hash",
          "audit_entry.address",
          "candidate.date_of_birth",
          "candidate.party_joined_on",
          "audit_entry.action",
          "audit_entry.request_key",
          "audit_entry.sum_of",
          "audit_entry.subject",
          "audit_entry.subject_unit",
          "count_aside.figures",
          "count_difference.field",
          "count_figures.votes",
          "count_minutes.carried_by",
          "count_late_finding.finding",
          "idempotent_request.answer",
          "idempotent_request.request_key",
          "idempotent_request.server_id",
          "import_job.failure",
          "import_job.handout",
          "import_job.id",
          "import_job.report",
          "result_answer.finding",
          "server_instance.id",
          "result_decision.elected",
          "tally.votes",
          "notice.request_key",
          "turnout_call.request_key",
          "turnout_quick_report.body",
          "turnout_report_text.item",
          "unit_request.open_thing",
          "unit_request.request_key");

  /** Columns of words that enumerations have, by their names. */
  private static final Set<String> WORDS =
      Set.of(
          "act",
          "code",
          "digest",
          "double_entry",
          "entry",
          "fingerprint",
          "from_state",
          "gender",
          "kind",
          "legal_basis",
          "level",
          "line",
          "media_type",
          "outcome",
          "prior_state",
          "role",
          "round",
          "sector",
          "severity",
          "sha256",
          "stage",
          "state",
          "subject_kind",
          "subject_level",
          "subject_round",
          "sums_round",
          "taken_back_from",
          "to_state");

  private TextColumns() {}

  static boolean isWritten(String column) {
    return WRITTEN.contains(column) || WORDS.contains(column.substring(column.indexOf('.') + 1));
  }
}
