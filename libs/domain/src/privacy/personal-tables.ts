import type { Processing } from './processing.ts';

/** A table of the database: the columns that say something of a person, and those that do not. */
export type TableColumns = { readonly personal: readonly string[]; readonly plain: readonly string[] };
export type PersonalTable = TableColumns & { readonly processing: Processing };

/**
 * Every table with data about people: the one source of register, export, erasure and retention. A spec compares it with the database:
 * a column that stands neither here nor in `PLAIN_TABLES` fails it.
 */
export const PERSONAL_TABLES = {
  account: { processing: 'ACCOUNT', personal: ['id', 'given_name', 'family_name', 'email', 'locale', 'created_at', 'last_seen_at', 'request_mails'], plain: [] },
  // What was tried to tell the owner that it will go; only of accounts nobody uses.
  unused_notice: { processing: 'ACCOUNT', personal: ['account_id', 'unused_since', 'promised_at', 'handed_over_at', 'refusals', 'first_refused_at', 'refused_at'], plain: [] },
  role_grant: { processing: 'ROLES', personal: ['account_id', 'role', 'scope_kind', 'scope_id', 'created_at', 'given_by', 'removal_proposed_by'], plain: ['id', 'removal_proposed_at'] },
  invitation: {
    processing: 'ROLES',
    personal: ['email', 'locale', 'role', 'scope_kind', 'scope_id', 'invited_by', 'confirmed_by', 'accepted_by'],
    plain: ['id', 'request_key', 'created_at', 'expires_at', 'needs_second', 'confirmed_at', 'accepted_at', 'withdrawn_at'],
  },
  // Who answers for a body, at work; and who said that it is theirs.
  organisation: {
    processing: 'ROLES',
    personal: ['contact_name', 'contact_email', 'contact_phone', 'requested_by'],
    plain: ['id', 'name', 'siret', 'kind', 'nda', 'uai', 'qualiopi_from', 'qualiopi_until', 'standing', 'standing_reason', 'standing_at', 'request_key', 'created_at', 'version'],
  },
  // Who asked a place for a module, at work, and who answered; the words are about the module.
  install_request: {
    processing: 'ROLES',
    personal: ['asked_by', 'answered_by'],
    plain: ['place_id', 'id', 'module_id', 'organisation_id', 'note', 'state', 'planned_for', 'reason', 'request_key', 'created_at', 'changed_at', 'version'],
  },
  // Who asks for a label for a place, at work, and who answers for the network; the words are about the place.
  label_application: { processing: 'ROLES', personal: ['opened_by'], plain: ['place_id', 'id', 'programme_id', 'version_number', 'state', 'revision', 'created_at', 'submitted_at', 'decided_at', 'request_key'] },
  label_answer: { processing: 'ROLES', personal: ['answered_by'], plain: ['place_id', 'application_id', 'criterion', 'answer', 'revision', 'prefilled', 'answered_at'] },
  label_act: { processing: 'ROLES', personal: ['account_id'], plain: ['place_id', 'application_id', 'sequence', 'act', 'actor_kind', 'at', 'from_state', 'to_state', 'reason', 'detail', 'request_key', 'previous_hash', 'hash'] },
  label_upload: { processing: 'ROLES', personal: ['account_id'], plain: ['place_id', 'application_id', 'id', 'criterion', 'file_name', 'length', 'received', 'created_at', 'expires_at'] },
  label_piece: { processing: 'ROLES', personal: ['uploaded_by'], plain: ['place_id', 'application_id', 'id', 'criterion', 'file_name', 'format', 'bytes', 'sha256', 'file_id', 'expires_on', 'state', 'at', 'removed_at'] },
  label_message: { processing: 'ROLES', personal: ['author_id'], plain: ['place_id', 'application_id', 'id', 'side', 'text', 'sent_at', 'request_key'] },
  // Who published a version for the network, at work; the words are for everybody.
  safety_notice: { processing: 'ROLES', personal: ['published_by'], plain: ['version', 'language', 'text', 'published_at', 'request_key'] },
  session: { processing: 'SIGN_IN', personal: ['account_id', 'token_hash', 'method', 'device', 'created_at', 'seen_at', 'ends_at'], plain: ['id'] },
  sign_in_request: { processing: 'SIGN_IN', personal: ['email', 'locale', 'browser_hash', 'created_at'], plain: ['id', 'expires_at', 'used_at', 'tries'] },
  account_identity: { processing: 'SIGN_IN', personal: ['account_id', 'provider', 'issuer', 'subject', 'created_at', 'used_at'], plain: ['id'] },
  session_identity: { processing: 'SIGN_IN', personal: ['identity_id', 'provider', 'id_token_sealed'], plain: ['session_id'] },
  provider_trip: { processing: 'SIGN_IN', personal: ['link_to', 'locale'], plain: ['state_hash', 'provider', 'return_to', 'expires_at'] },
  passkey: { processing: 'SIGN_IN', personal: ['account_id', 'credential_id', 'public_key', 'counter', 'transports', 'name', 'created_at', 'used_at'], plain: ['id'] },
  passkey_challenge: { processing: 'SIGN_IN', personal: ['account_id', 'browser_hash'], plain: ['id', 'challenge_hash', 'expires_at'] },
  password: { processing: 'SIGN_IN', personal: ['account_id', 'hash', 'changed_at'], plain: [] },
  booking: {
    processing: 'BOOKING',
    personal: ['account_id', 'given_name', 'family_name', 'email', 'locale', 'short_code', 'token_hash', 'safety_notice_at', 'safety_notice_version', 'made_by_account_id', 'minor', 'guardian_consent_state', 'approval_state', 'approval_reason', 'approval_by'],
    plain: ['place_id', 'id', 'offer_id', 'module_id', 'space_id', 'starts_at', 'ends_at', 'people', 'status', 'revision', 'version', 'walk_in', 'group_booking_id', 'agreement_id', 'group_name', 'group_needs', 'names_due_days', 'names_reminded_at', 'names_settled_at', 'seats_released', 'hold_expires_at', 'confirmed_at', 'checked_in_at', 'cancelled_at', 'series_id', 'series_index', 'series_starts_at', 'created_at'],
  },
  // Who answers for a group, at work; who comes stands in `session_learner`.
  group_booking: {
    processing: 'BOOKING',
    personal: ['contact_name', 'contact_email', 'locale', 'made_by'],
    plain: ['id', 'organisation_id', 'title', 'people', 'units', 'module_id', 'cohort_id', 'confirmed_at', 'request_key', 'request_hash', 'created_at', 'version'],
  },
  // A rhythm that says of nobody when they come but through its sessions; and the digests of its secret and of what was sent, names included.
  booking_series: { processing: 'BOOKING', personal: ['token_hash', 'request_hash'], plain: ['id', 'place_id', 'offer_id', 'first_day', 'at_minute', 'every_weeks', 'weekdays', 'until_day', 'times', 'locale', 'request_key', 'ends_at', 'created_at'] },
  // Who waits for what, around where and when; the digest of the request holds the name.
  waiting_entry: {
    processing: 'BOOKING',
    personal: ['account_id', 'given_name', 'family_name', 'email', 'locale', 'token_hash', 'longitude', 'latitude', 'around_label', 'from_day', 'to_day', 'access', 'reasons', 'request_hash'],
    plain: ['id', 'offer_id', 'within_km', 'category', 'module_id', 'people', 'duration_minutes', 'notice_minutes', 'weekdays', 'earliest', 'latest', 'state', 'refusals', 'nudges', 'request_key', 'created_at', 'ends_at', 'looked_at'],
  },
  waiting_turn: { processing: 'BOOKING', personal: ['entry_id'], plain: ['place_id', 'booking_id', 'offer_id', 'starts_at', 'offered_at', 'until', 'outcome', 'ended_at'] },
  // Of a guardian who is asked by mail; of a paper, a picture where the team took one.
  guardian_consent: { processing: 'BOOKING', personal: ['name', 'email', 'token_hash', 'paper_seen_by', 'scan_id'], plain: ['place_id', 'booking_id', 'asked_at', 'answered_at', 'paper_seen_at', 'scan_kind'] },
  // Whom of a team a request was put to by mail, and the digest of the link each was sent.
  request_link: { processing: 'BOOKING', personal: ['account_id', 'token_hash'], plain: ['place_id', 'booking_id', 'asked_at'] },
  // That somebody did not come, what they say to it, and who of the team answered; gone after ninety days, or as soon as it turns out that they came.
  absence: { processing: 'BOOKING', personal: ['booking_id', 'noted_at', 'contested_at', 'contest_reason', 'answer', 'answer_reason', 'answered_by'], plain: ['place_id', 'automatic', 'answered_at'] },
  // The digest of what was sent, names included: a digest of a name can be guessed.
  booking_request: { processing: 'BOOKING', personal: ['request_hash', 'booking_id'], plain: ['idempotency_key', 'operation', 'place_id', 'created_at'] },
  // Who closed a place is known to its team; the words are for everybody, and not about anybody.
  closure: { processing: 'ROLES', personal: ['closed_by'], plain: ['place_id', 'id', 'space_id', 'starts_at', 'ends_at', 'reason', 'words_fr', 'words_en', 'request_key', 'created_at', 'lifted_at'] },
  // When somebody of a team is there: read by themselves and by who plans.
  shift: { processing: 'TEAM_PLANNING', personal: ['account_id', 'starts_at', 'ends_at', 'offer_ids', 'note', 'created_by', 'removed_at'], plain: ['place_id', 'id', 'series_id', 'version', 'request_key', 'created_at', 'removal_key'] },
  // People an organisation trains: what booking for them will ask, and what a place is asked to prepare; never why.
  cohort_learner: {
    processing: 'COHORTS',
    personal: ['given_name', 'family_name', 'email', 'birth_date', 'reference', 'guardian_email', 'guardian_consent', 'paper_recorded_by', 'access_requests'],
    plain: ['cohort_id', 'id', 'paper_recorded_at', 'request_key', 'added_at'],
  },
  // To which sessions they come; gone with them.
  session_learner: { processing: 'COHORTS', personal: ['learner_id'], plain: ['place_id', 'booking_id', 'cohort_id'] },
  // What was noted of each half-day; gone with the learner.
  attendance_fact: { processing: 'ATTENDANCE', personal: ['learner_id', 'day', 'half', 'present_from', 'present_until', 'absence', 'reason', 'noted_by'], plain: ['place_id', 'id', 'booking_id', 'cohort_id', 'noted_as', 'noted_at', 'request_key'] },
  // What was signed of each half-day, and who vouched for it; gone with the learner. What a kiosk wrote says the same once more.
  attendance_signature: {
    processing: 'ATTENDANCE',
    personal: ['booking_id', 'learner_id', 'day', 'half', 'means', 'strokes', 'signed_at', 'event_text'],
    plain: ['place_id', 'id', 'cohort_id', 'role', 'received_at', 'sure', 'kiosk_id', 'event_id', 'event_signature', 'request_key'],
  },
  signature_confirmation: { processing: 'ATTENDANCE', personal: ['confirmed_by'], plain: ['place_id', 'signature_id', 'confirmed_as', 'confirmed_at'] },
  cohort_trainer: { processing: 'COHORTS', personal: ['account_id'], plain: ['cohort_id'] },
  visit: { processing: 'ATTENDANCE', personal: ['booking_id', 'pseudonym', 'arrived_at', 'departed_at'], plain: ['place_id', 'id', 'annulled_at', 'annul_key', 'noted_at', 'departure_noted_at', 'arrival_sure', 'departure_sure', 'channel', 'idempotency_key'] },
  // What kiosks saw, as they wrote and signed it: evidence of presence. Names and strokes leave the text with the name of the booking, the rest of it with the visit; the digest of what was signed stays.
  kiosk_event: {
    processing: 'ATTENDANCE',
    personal: ['booking_id', 'text'],
    plain: ['place_id', 'kiosk_id', 'id', 'sequence', 'type', 'at', 'sure', 'device_at', 'unit_id', 'digest', 'signature', 'online', 'received_at', 'target_id', 'annulled', 'set_aside_at', 'confirmed_at', 'counts_at', 'redacted_at'],
  },
  // Whose hands a unit was in, by the booking alone: with its name it is nobody's any more, and says how long a unit was out.
  headset_session: { processing: 'ATTENDANCE', personal: ['booking_id', 'handed_out_at', 'returned_at', 'immersions', 'notice_version'], plain: ['place_id', 'unit_id', 'ordinal', 'closed_by', 'event_id'] },
  // What could not be read may hold a given name; nobody can be found in it, so it goes after a year.
  kiosk_rejection: { processing: 'AUDIT', personal: ['text', 'seen_by'], plain: ['place_id', 'kiosk_id', 'event_id', 'sequence', 'fault', 'fault_field', 'received_at', 'seen_at'] },
  kiosk_anomaly: { processing: 'AUDIT', personal: ['resolved_by'], plain: ['place_id', 'id', 'code', 'kiosk_id', 'event_id', 'booking_id', 'unit_id', 'raised_at', 'resolved_at', 'choice', 'note', 'made_booking_id'] },
  kiosk_resolution: { processing: 'AUDIT', personal: ['account_id'], plain: ['place_id', 'id', 'anomaly_id', 'code', 'act', 'choice', 'counts_at', 'request_key', 'request_hash', 'at'] },
  consent: { processing: 'CONSENT', personal: ['account_id', 'booking_id', 'recorded_by', 'given_by_name', 'pseudonym'], plain: ['id', 'kind', 'text_version', 'given', 'how', 'at'] },
  erasure: { processing: 'ERASURE', personal: ['email', 'locale'], plain: ['id', 'at', 'bookings_cancelled', 'visits_kept'] },
  // By ids alone; from where somebody acted is the one thing the log may forget.
  audit_entry: {
    processing: 'AUDIT',
    personal: ['actor_id', 'on_behalf_of_id', 'subject_id', 'network', 'device'],
    plain: ['sequence', 'at', 'act', 'subject_kind', 'detail', 'before_digest', 'after_digest', 'from_digest', 'previous_seal', 'seal'],
  },
  // Who did what to a piece of equipment; the acts themselves stand in the audit log too.
  unit_event: { processing: 'AUDIT', personal: ['account_id'], plain: ['place_id', 'unit_id', 'sequence', 'type', 'at', 'detail', 'kiosk_id', 'kiosk_event_id', 'kiosk_sequence'] },
  incident: { processing: 'AUDIT', personal: ['reported_by', 'resolved_by'], plain: ['place_id', 'id', 'unit_id', 'severity', 'kind', 'account', 'reported_at', 'resolved_at', 'repair', 'cost_cents'] },
  outbox: { processing: 'MAIL', personal: ['payload'], plain: ['id', 'job', 'created_at', 'relayed_at', 'relays', 'last_failure', 'done_at'] },
  rate_window: { processing: 'ABUSE', personal: ['key'], plain: ['starts_at', 'ends_at', 'hits'] },
  demo_mail: { processing: 'DEMONSTRATION', personal: ['recipient', 'subject', 'html', 'plain', 'calendar'], plain: ['id', 'sent_at'] },
  // Professional contacts that the places publish themselves; taken over from the open data they stand in.
  place: {
    processing: 'PLACE_DIRECTORY',
    personal: ['phone', 'emails', 'operator_name'],
    plain: [
      'id', 'number', 'slug', 'source', 'source_id', 'source_updated_on', 'source_hash', 'status', 'gaps', 'name', 'pivot', 'organisation_id', 'address_line', 'address_extra', 'postcode', 'commune_name', 'insee_code',
      'longitude', 'latitude', 'position_approximate', 'time_zone', 'holiday_zone', 'opening_hours', 'accompanied_hours', 'group_hours', 'hours_owner', 'hours_version', 'access_details', 'own_fields', 'page_version', 'summary', 'description', 'how_to_come', 'websites', 'typologies', 'services', 'audiences', 'special_care', 'fees',
      'programmes', 'labels', 'other_labels', 'access_modes', 'support_modes', 'itinerance', 'acceslibre_url', 'appointment_url', 'wheelchair_accessible', 'quiet', 'staff_help', 'absence_grace_minutes', 'absence_team_notes', 'help_languages', 'people_capacity',
      'created_at', 'updated_at',
    ],
  },
} as const satisfies Readonly<Record<string, PersonalTable>>;

export type PersonalTableName = keyof typeof PERSONAL_TABLES;
export const PERSONAL_TABLE_NAMES = Object.keys(PERSONAL_TABLES) as readonly PersonalTableName[];

/** Tables without anything about people, column by column, so that a new one is thought about. */
export const PLAIN_TABLES: Readonly<Record<string, readonly string[]>> = {
  absence_limit: ['only_one', 'absences', 'within_days', 'for_days'],
  absence_taken_back: ['place_id', 'booking_id'],
  // Who created or revoked one stands in the audit log.
  kiosk: ['id', 'place_id', 'name', 'request_key', 'request_hash', 'code_hash', 'code_expires_at', 'public_key', 'created_at', 'paired_at', 'revoked_at', 'last_seen_at', 'told_all_at', 'pending', 'last_sequence', 'clock_offset_ms', 'clock_state', 'battery_percent', 'charging', 'app_version', 'storage_persisted'],
  kiosk_epoch: ['place_id', 'kiosk_id', 'id', 'started_at'],
  kiosk_pin: ['place_id', 'salt', 'hash', 'rounds', 'set_at'],
  kiosk_session: ['token_hash', 'kiosk_id', 'place_id', 'opened_at', 'expires_at'],
  allocation: ['place_id', 'id', 'booking_id', 'block_id', 'unit_id', 'during', 'occupying', 'expires_at'],
  cohort: ['id', 'organisation_id', 'title', 'expected_size', 'funder_reference', 'pathway_title', 'certification_code', 'hours_on_site', 'hours_vr', 'hours_remote', 'starts_on', 'ends_on', 'request_key', 'created_at', 'changed_at', 'archived_at', 'version'],
  commune: ['insee_code', 'name', 'search_name', 'parent_insee_code', 'department_code', 'department_name', 'region_code', 'region_name', 'postcodes', 'population', 'longitude', 'latitude', 'position_approximate', 'time_zone', 'holiday_zone'],
  equipment_model: ['id', 'category', 'manufacturer', 'name', 'minimum_age', 'turnaround_minutes', 'battery_least', 'immersion_minutes', 'first_time_minutes', 'break_minutes', 'daily_minutes', 'warn_minutes', 'checklist_off', 'accessories', 'version'],
  equipment_unit: ['id', 'place_id', 'model_id', 'space_id', 'tag', 'serial_number', 'in_service', 'status', 'version', 'state', 'note', 'purchased_on', 'warranty_until', 'cost_cents'],
  fleet_request: ['place_id', 'idempotency_key', 'request_hash', 'answer', 'at'],
  incident_photo: ['place_id', 'incident_id', 'file_id', 'alternative', 'added_at'],
  maintenance_plan: ['place_id', 'id', 'unit_id', 'title', 'every_days', 'every_hours', 'since', 'ended_at'],
  hours_change: ['place_id', 'request_key', 'request_hash', 'changed_at'],
  place_page_change: ['place_id', 'request_key', 'request_hash', 'changed_at'],
  // What a picture of a place shows is written for everybody; who gave it stands in the audit log.
  place_photo: ['place_id', 'id', 'request_key', 'position', 'large_file_id', 'medium_file_id', 'small_file_id', 'width', 'height', 'alternative_fr', 'alternative_en', 'added_at'],
  module: ['id', 'slug', 'title_fr', 'title_en', 'summary_fr', 'summary_en', 'sector', 'duration_minutes', 'language', 'licence', 'minimum_age', 'more_languages', 'accessibility', 'provider_name', 'provider_project'],
  module_gesture: ['module_id', 'gesture_code'],
  gesture: ['code', 'title_fr', 'title_en'],
  label_upload_part: ['place_id', 'upload_id', 'from_byte', 'bytes', 'file_id', 'sha256'],
  label_programme: ['id', 'code', 'created_at'],
  label_programme_version: ['programme_id', 'number', 'state', 'name_fr', 'name_en', 'purpose_fr', 'purpose_en', 'grid', 'rules', 'changed_at', 'published_at', 'retired_at', 'revision', 'request_key'],
  label_outside: ['code', 'name_fr', 'name_en', 'issuer', 'file_names'],
  // Places carry labels, and what was done to one was done to its place; who did it stands in the audit log.
  label: ['place_id', 'id', 'source', 'programme_id', 'version_number', 'outside_code', 'application_id', 'number', 'verify_token', 'source_ref', 'granted_on', 'place_name', 'commune_name', 'void_at', 'created_at'],
  label_event: ['place_id', 'label_id', 'sequence', 'type', 'holds_from', 'until', 'renewal_from', 'due_by', 'reservation', 'because', 'at'],
  label_import: ['id', 'source', 'file_name', 'read_at'],
  label_import_row: ['import_id', 'id', 'line', 'row_key', 'state', 'reason', 'field', 'value', 'label_name', 'outside_code', 'programme_id', 'ref', 'granted_on', 'until', 'name', 'commune', 'insee_code', 'department_code', 'candidates', 'place_id', 'label_id', 'decided_at', 'version', 'in_file'],
  pathway: ['id', 'slug', 'title_fr', 'title_en', 'summary_fr', 'summary_en', 'certification_code', 'provider_name'],
  pathway_step: ['pathway_id', 'position', 'kind', 'title_fr', 'title_en', 'minutes', 'module_id'],
  module_model: ['module_id', 'model_id'],
  offer: ['id', 'place_id', 'space_id', 'title_fr', 'title_en', 'description_fr', 'description_en', 'grid_minutes', 'durations_minutes', 'notice_minutes', 'horizon_days', 'people_min', 'people_max', 'minimum_age', 'guardian_consent_below', 'safety_notice', 'paused', 'audience', 'per_day_limit', 'approval_deadline_hours', 'supervised', 'absence_reminder_hours', 'version', 'retired_at', 'request_key', 'group_people_most', 'group_minutes_least', 'group_minutes_most', 'group_names_due_days'],
  offer_need: ['offer_id', 'position', 'category', 'model_id', 'quantity', 'per_person'],
  agreement: ['id', 'organisation_id', 'place_id', 'from_day', 'until_day', 'quotas', 'price_note', 'bookers', 'state', 'reason', 'request_key', 'created_at', 'decided_at', 'version'],
  // When a booking was before it was moved; who it is of stands with the booking, and it goes with it.
  booking_move: ['place_id', 'booking_id', 'from_place_id', 'starts_at', 'ends_at'],
  request_reminder: ['place_id', 'booking_id', 'at'],
  reroute: ['place_id', 'id', 'booking_place_id', 'booking_id', 'revision', 'was_at', 'kind', 'reason', 'closure_id', 'outcome', 'options', 'request_key', 'created_at', 'taken_at', 'withdrawn_at'],
  shift_request: ['place_id', 'request_key', 'request_hash', 'shift_ids', 'left_aside', 'at'],
  space: ['id', 'place_id', 'name', 'people_capacity', 'quiet'],
  unit_block: ['place_id', 'id', 'unit_id', 'starts_at', 'ends_at', 'reason', 'note', 'request_key', 'created_at', 'lifted_at'],
  unit_module: ['unit_id', 'module_id'],
  closed_waiting_list: ['place_id', 'offer_id', 'closed_at'],
  waiting_rules: ['id', 'access_needs_weight', 'training_obligation_weight', 'first_time_weight', 'turn_minutes', 'least_turn_minutes', 'awake_from', 'awake_until', 'minutes_per_km', 'refusals_most', 'nudges_most', 'entries_most', 'future_bookings_most', 'organisation_sessions_most', 'organisation_places_most', 'version'],
};
