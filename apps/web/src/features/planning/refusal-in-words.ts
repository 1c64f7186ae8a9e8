import type { Catalogue, Translate } from '@escale/messages';
import type { BookingRefusalCode } from '../../gql/graphql.ts';

type DeskCode = keyof Catalogue['planning']['no']['desk'];

/** Said otherwise to a team than to the person who books. */
const DESK_CODES: Record<DeskCode, true> = {
  ALREADY_CANCELLED: true, ALREADY_CHECKED_IN: true, ALREADY_STARTED: true, APPROVAL_PENDING: true, BOOKING_CANCELLED: true, BOOKING_UNKNOWN: true, DURATION_NOT_OFFERED: true, GUARDIAN_CONSENT_MISSING: true, NOBODY_OF_THE_TEAM: true, NO_SUCH_EQUIPMENT: true, PLACE_CLOSED: true,
  PLACE_FULL: true, SAFETY_NOTICE_NOT_ACCEPTED: true, SLOT_TAKEN: true, TOO_EARLY: true, TOO_LATE: true, TOO_MANY_PEOPLE: true,
};

const isDeskCode = (code: BookingRefusalCode): code is BookingRefusalCode & DeskCode => code in DESK_CODES;

/** Why the desk was told no, as a sentence for the team. */
export const refusalInWords = (code: BookingRefusalCode, t: Translate): string => (isDeskCode(code) ? t(`planning:no.desk.${code}`) : t(`refusal:${code}`));
