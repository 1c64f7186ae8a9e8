import type { ExportField, ExportSection } from './export.ts';
import type { PERSONAL_TABLES, PersonalTableName } from './personal-tables.ts';

/**
 * Why a column is not in the export (GDPR art. 15(4): not to the harm of others). FINDS: only says which row is whose. SECRET: a proof of who one is, or what opens a booking,
 * of use to whoever has the file and to nobody who reads it. SOMEBODY_ELSE: who another person is; what one did oneself stands in `audit`. AFTER_ERASURE: filled once nobody is left
 * to ask. MINUTES: gone minutes after. REPEATS: ids of rows that are exported. NOBODY_FOUND: a digest under the network's secret, kept by no person. PUBLISHED: on the pages of the directory.
 */
export const WITHHELD_REASONS = ['FINDS', 'SECRET', 'SOMEBODY_ELSE', 'AFTER_ERASURE', 'MINUTES', 'REPEATS', 'NOBODY_FOUND', 'PUBLISHED'] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

type Whereabouts = `${ExportSection}.${ExportField}`;
/** `as`: its value stands there; `told`: what it means for the person does, in other words; `withheld`: neither, and why. */
export type ColumnExport = { readonly as: Whereabouts } | { readonly told: Whereabouts } | { readonly withheld: WithheldReason };

type PersonalColumn<Table extends PersonalTableName> = (typeof PERSONAL_TABLES)[Table]['personal'][number];

const FINDS = { withheld: 'FINDS' } as const;
const SECRET = { withheld: 'SECRET' } as const;
const SOMEBODY_ELSE = { withheld: 'SOMEBODY_ELSE' } as const;
const AFTER_ERASURE = { withheld: 'AFTER_ERASURE' } as const;
const MINUTES = { withheld: 'MINUTES' } as const;

/** Where in the export each personal column stands, or why nowhere; a column of `PERSONAL_TABLES` without a line here fails the build and a spec. */
export const EXPORT_OF_COLUMNS: { readonly [Table in PersonalTableName]: { readonly [Column in PersonalColumn<Table>]: ColumnExport } } = {
  account: {
    id: { as: 'account.id' }, given_name: { as: 'account.givenName' }, family_name: { as: 'account.familyName' }, email: { as: 'account.email' }, locale: { as: 'account.locale' }, created_at: { as: 'account.createdAt' }, last_seen_at: { as: 'account.lastSeenAt' }, request_mails: { as: 'account.requestMails' },
  },
  unused_notice: {
    account_id: FINDS, unused_since: { as: 'unusedNotices.unusedSince' }, promised_at: { as: 'unusedNotices.promisedAt' }, handed_over_at: { as: 'unusedNotices.sentAt' }, refusals: { as: 'unusedNotices.refusals' },
    first_refused_at: { as: 'unusedNotices.firstRefusedAt' }, refused_at: { as: 'unusedNotices.refusedAt' },
  },
  role_grant: { account_id: FINDS, role: { as: 'grants.role' }, scope_kind: { as: 'grants.scopeKind' }, scope_id: { as: 'grants.scopeId' }, created_at: { as: 'grants.createdAt' }, given_by: SOMEBODY_ELSE, removal_proposed_by: SOMEBODY_ELSE },
  invitation: {
    email: { as: 'invitations.email' }, locale: { as: 'invitations.locale' }, role: { as: 'invitations.role' }, scope_kind: { as: 'invitations.scopeKind' }, scope_id: { as: 'invitations.scopeId' }, invited_by: SOMEBODY_ELSE, confirmed_by: SOMEBODY_ELSE,
    accepted_by: { told: 'invitations.acceptedAt' },
  },
  organisation: { contact_name: SOMEBODY_ELSE, contact_email: SOMEBODY_ELSE, contact_phone: SOMEBODY_ELSE, requested_by: FINDS },
  safety_notice: { published_by: SOMEBODY_ELSE },
  install_request: { asked_by: FINDS, answered_by: SOMEBODY_ELSE },
  label_application: { opened_by: FINDS },
  label_answer: { answered_by: FINDS },
  label_act: { account_id: SOMEBODY_ELSE },
  label_upload: { account_id: FINDS },
  label_piece: { uploaded_by: FINDS },
  label_message: { author_id: FINDS },
  session: { account_id: FINDS, token_hash: SECRET, method: { as: 'sessions.method' }, device: { as: 'sessions.device' }, created_at: { as: 'sessions.createdAt' }, seen_at: { as: 'sessions.seenAt' }, ends_at: { as: 'sessions.endsAt' } },
  sign_in_request: { email: { as: 'signInRequests.email' }, locale: { as: 'signInRequests.locale' }, browser_hash: SECRET, created_at: { as: 'signInRequests.createdAt' } },
  account_identity: {
    account_id: FINDS, provider: { as: 'identities.provider' }, issuer: { as: 'identities.issuer' }, subject: { as: 'identities.idAtProvider' }, created_at: { as: 'identities.createdAt' }, used_at: { as: 'identities.usedAt' },
  },
  session_identity: { identity_id: FINDS, provider: { told: 'identities.provider' }, id_token_sealed: SECRET },
  provider_trip: { link_to: MINUTES, locale: MINUTES },
  passkey: {
    account_id: FINDS, credential_id: SECRET, public_key: SECRET, counter: SECRET, transports: SECRET, name: { as: 'passkeys.name' }, created_at: { as: 'passkeys.createdAt' }, used_at: { as: 'passkeys.usedAt' },
  },
  passkey_challenge: { account_id: MINUTES, browser_hash: MINUTES },
  password: { account_id: FINDS, hash: SECRET, changed_at: { as: 'passwords.changedAt' } },
  booking: {
    account_id: FINDS, given_name: { as: 'bookings.givenName' }, family_name: { as: 'bookings.familyName' }, email: { as: 'bookings.email' }, locale: { as: 'bookings.locale' }, short_code: { as: 'bookings.shortCode' }, token_hash: SECRET,
    safety_notice_at: { as: 'bookings.safetyNoticeAt' }, safety_notice_version: { as: 'bookings.safetyNoticeVersion' }, minor: { as: 'bookings.minor' }, guardian_consent_state: { as: 'bookings.guardianConsent' }, approval_state: { as: 'bookings.approval' }, approval_reason: { as: 'bookings.approvalReason' }, approval_by: SOMEBODY_ELSE,
    // To the person helped, that somebody did, and not who; to the helper, their part: section `helped`.
    made_by_account_id: { told: 'bookings.bookedByHelper' },
  },
  group_booking: { contact_name: SOMEBODY_ELSE, contact_email: SOMEBODY_ELSE, locale: SOMEBODY_ELSE, made_by: FINDS },
  waiting_entry: {
    account_id: FINDS, given_name: { as: 'waiting.givenName' }, family_name: { as: 'waiting.familyName' }, email: { as: 'waiting.email' }, locale: { as: 'waiting.locale' }, token_hash: SECRET, longitude: { told: 'waiting.area' }, latitude: { told: 'waiting.area' },
    around_label: { as: 'waiting.area' }, from_day: { told: 'waiting.fromDay' }, to_day: { told: 'waiting.toDay' }, access: { told: 'waiting.accessAsked' }, reasons: { told: 'waiting.priority' }, request_hash: SECRET,
  },
  waiting_turn: { entry_id: FINDS },
  guardian_consent: {
    // The guardian's own, and theirs to be given; the learner is told when a link or a paper was asked for and what came of it.
    name: { as: 'askedAsGuardian.name' }, email: { as: 'askedAsGuardian.email' }, token_hash: SECRET, paper_seen_by: { told: 'recorded.how' },
    // The picture bears another person's name and signature: that there is one is told.
    scan_id: { told: 'bookings.paperPictureKept' },
  },
  booking_series: { token_hash: SECRET, request_hash: SECRET },
  // What one answered stands in `audit`.
  request_link: { account_id: FINDS, token_hash: SECRET },
  absence: {
    booking_id: FINDS, noted_at: { as: 'absences.at' }, contested_at: { as: 'absences.contestedAt' }, contest_reason: { as: 'absences.contestReason' }, answer: { as: 'absences.absenceAnswer' }, answer_reason: { as: 'absences.absenceAnswerReason' }, answered_by: SOMEBODY_ELSE,
  },
  booking_request: { request_hash: SECRET, booking_id: FINDS },
  closure: { closed_by: SOMEBODY_ELSE },
  shift: { account_id: FINDS, starts_at: { as: 'shifts.startsAt' }, ends_at: { as: 'shifts.endsAt' }, offer_ids: { told: 'shifts.activity' }, note: { as: 'shifts.note' }, created_by: SOMEBODY_ELSE, removed_at: { as: 'shifts.cancelledAt' } },
  cohort_learner: {
    given_name: { as: 'cohorts.givenName' }, family_name: { as: 'cohorts.familyName' }, email: { as: 'cohorts.email' }, birth_date: { told: 'cohorts.birthDate' }, reference: { as: 'cohorts.reference' }, guardian_consent: { as: 'cohorts.guardianConsent' },
    access_requests: { told: 'cohorts.accessRequests' },
    // The guardian's own, and theirs to be given; who recorded a paper is somebody else, that one was is told.
    guardian_email: { as: 'cohortsAsGuardian.email' }, paper_recorded_by: { told: 'cohorts.paperSeenAt' },
  },
  session_learner: { learner_id: { told: 'cohorts.sessions' } },
  // What one noted of others stands in `audit`.
  attendance_fact: {
    learner_id: FINDS, day: { told: 'cohorts.attended' }, half: { told: 'cohorts.attended' }, present_from: { told: 'cohorts.attended' }, present_until: { told: 'cohorts.attended' }, absence: { told: 'cohorts.attended' }, reason: { told: 'cohorts.attended' }, noted_by: SOMEBODY_ELSE,
  },
  // Of a group, the same is told in `cohorts.signed`.
  attendance_signature: {
    booking_id: FINDS, learner_id: FINDS, day: { told: 'signatures.day' }, half: { as: 'signatures.half' }, means: { as: 'signatures.means' }, strokes: { told: 'signatures.drawn' }, signed_at: { as: 'signatures.signedAt' }, event_text: { withheld: 'REPEATS' },
  },
  signature_confirmation: { confirmed_by: SOMEBODY_ELSE },
  cohort_trainer: { account_id: { told: 'cohortsTrained.cohort' } },
  visit: { booking_id: FINDS, pseudonym: AFTER_ERASURE, arrived_at: { as: 'visits.arrivedAt' }, departed_at: { as: 'visits.departedAt' } },
  consent: { account_id: FINDS, booking_id: FINDS, recorded_by: { told: 'recorded.how' }, given_by_name: SOMEBODY_ELSE, pseudonym: AFTER_ERASURE },
  erasure: { email: AFTER_ERASURE, locale: AFTER_ERASURE },
  // What one did to a unit stands in `audit`.
  unit_event: { account_id: FINDS },
  // That somebody came and went, and when, is what they say.
  kiosk_event: { booking_id: FINDS, text: { told: 'visits.arrivedAt' } },
  headset_session: { booking_id: FINDS, handed_out_at: { told: 'visits.arrivedAt' }, returned_at: { told: 'visits.departedAt' }, immersions: { told: 'visits.departedAt' }, notice_version: { told: 'bookings.safetyNoticeAt' } },
  kiosk_rejection: { text: { withheld: 'NOBODY_FOUND' }, seen_by: FINDS },
  kiosk_anomaly: { resolved_by: FINDS },
  // What one decided stands in `audit`.
  kiosk_resolution: { account_id: FINDS },
  incident: { reported_by: FINDS, resolved_by: FINDS },
  audit_entry: { actor_id: FINDS, on_behalf_of_id: { told: 'audit.onMyBehalf' }, subject_id: FINDS, network: { as: 'audit.network' }, device: { as: 'audit.device' } },
  outbox: { payload: { withheld: 'REPEATS' } },
  rate_window: { key: { withheld: 'NOBODY_FOUND' } },
  // The letters themselves hold links that open bookings and accounts.
  demo_mail: { recipient: { as: 'mails.email' }, subject: { as: 'mails.subject' }, html: SECRET, plain: SECRET, calendar: SECRET },
  place: { phone: { withheld: 'PUBLISHED' }, emails: { withheld: 'PUBLISHED' }, operator_name: { withheld: 'PUBLISHED' } },
};
