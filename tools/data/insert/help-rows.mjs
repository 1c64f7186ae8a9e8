/** @import { DemoNetwork } from '../demo/types.ts' */
/** @typedef {Readonly<Record<string, unknown>>} Row */
import { GUARDIAN_CONSENT_VERSION, HELP_CONSENT_VERSION } from '@escale/domain';
import { derivedId } from './network-rows.mjs';

const FEW = 4;
const GUARDIANS = ['Awa Diallo', 'Bernard Lefèvre', 'Claire Vidal', 'Denis Moreau'];

/**
 * Some of the bookings to come, for the demonstration's helper and team to see: a few made for people without e-mail, a few of minors whose
 * guardians have answered, have not, or will bring a paper.
 * @param {DemoNetwork} network @param {readonly Row[]} bookings @param {Date} now @param {(bookingId: string) => string} tokenHash of the guardian's link
 * @returns {{ booking: Row[], guardian_consent: Row[], consent: Row[] }}
 */
export function helpRows({ people, places }, bookings, now, tokenHash) {
  const first = (/** @type {string} */ role) => people.find(({ grants }) => grants.some((grant) => grant.role === role));
  const [helper, staff] = [first('HELPER'), first('SITE_STAFF')];
  const department = helper?.grants[0]?.scopeId ?? null;
  const near = new Set(places.filter((place) => place.departmentCode === department).map(({ id }) => id));
  const coming = bookings.filter(({ status, starts_at }) => status === 'CONFIRMED' && String(starts_at) > now.toISOString()).sort((a, b) => String(a.starts_at).localeCompare(String(b.starts_at)));
  const helped = new Set(coming.filter(({ place_id, email }) => near.has(String(place_id)) && email === null).slice(0, FEW).map(({ id }) => String(id)));
  const minors = coming.filter(({ id, place_id, safety_notice_at }) => place_id === staff?.grants[0]?.scopeId && safety_notice_at !== null && !helped.has(String(id))).slice(0, FEW).map(({ id }) => String(id));
  const states = new Map(minors.map((id, index) => [id, index === 2 ? 'GIVEN' : 'ASKED']));
  const chosen = coming.filter(({ id }) => helped.has(String(id)) || states.has(String(id)));
  const consent = (/** @type {Row} */ { id, confirmed_at: at }, /** @type {Row} */ more) => ({ id: derivedId(String(id), 7), given: true, at, account_id: null, booking_id: id, recorded_by: null, given_by_name: null, ...more });
  return {
    booking: bookings.map((row) => ({
      ...row, made_by_account_id: helped.has(String(row.id)) ? helper?.id : null, minor: states.has(String(row.id)) ? true : row.minor, guardian_consent_state: states.get(String(row.id)) ?? 'NOT_NEEDED',
    })),
    guardian_consent: chosen.filter(({ id }) => states.has(String(id))).map(({ id, place_id, confirmed_at }) => {
      const number = minors.indexOf(String(id));
      const onPaper = number === 1;
      return {
        place_id, booking_id: id, name: onPaper ? null : GUARDIANS[number], email: onPaper ? null : `parent.${number + 1}@courriel.example`, token_hash: onPaper ? null : tokenHash(String(id)),
        asked_at: confirmed_at, answered_at: states.get(String(id)) === 'GIVEN' ? confirmed_at : null, paper_seen_at: null, paper_seen_by: null,
      };
    }),
    consent: chosen.flatMap((row) =>
      helped.has(String(row.id))
        ? [consent(row, { kind: 'BOOKED_BY_HELPER', text_version: HELP_CONSENT_VERSION, how: 'SPOKEN', recorded_by: helper?.id })]
        : states.get(String(row.id)) === 'GIVEN'
          ? [consent(row, { kind: 'GUARDIAN', text_version: GUARDIAN_CONSENT_VERSION, how: 'LINK', given_by_name: GUARDIANS[2] })]
          : [],
    ),
  };
}
