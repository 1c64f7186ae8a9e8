import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Id } from '../kernel/id.ts';
import { daysBetween, type LocalDay } from '../time/local-day.ts';
import { type Agreement, AGREEMENT_DAYS_MOST, AGREEMENT_QUOTAS_MOST, type AgreementDraft, type AgreementRefusal, type AgreementState, PRICE_NOTE_MOST, QUOTA_HOURS_MOST } from './agreement.ts';
import type { Quota } from './quota.ts';

const STANDING: readonly AgreementState[] = ['ASKED', 'AGREED'];

const sameKind = (one: Quota, other: Quota): boolean => one.category === other.category && one.period === other.period;

/** Another agreement for the same place (or for the whole network) over some of the same days: two quotas for one session would both be wrong. */
const overlapsAnother = (draft: AgreementDraft, others: readonly Agreement[]): boolean =>
  others.some(({ placeId, from, until, state }) => STANDING.includes(state) && placeId === draft.placeId && from <= draft.until && draft.from <= until);

/**
 * Whether an agreement may be written, and how it is kept. `others` are those of the same organisation, without the one that is changed; `today` is the day at
 * the place (of a network, in its own zone): what is over before it begins serves nobody.
 */
export const decideAgreement = (draft: AgreementDraft, others: readonly Agreement[], today: LocalDay): Result<AgreementDraft, AgreementRefusal> => {
  const priceNote = draft.priceNote === null || draft.priceNote.trim() === '' ? null : draft.priceNote.trim();
  if (draft.until < draft.from) return refuse({ code: 'OUT_OF_ORDER', field: 'until' });
  if (daysBetween(draft.from, draft.until) >= AGREEMENT_DAYS_MOST) return refuse({ code: 'TOO_LONG', field: 'until' });
  if (draft.until < today) return refuse({ code: 'UNTIL_PAST', field: 'until' });
  if (draft.quotas.length > AGREEMENT_QUOTAS_MOST) return refuse({ code: 'QUOTAS_TOO_MANY', field: 'quotas' });
  if (draft.quotas.some(({ hours }) => !Number.isInteger(hours) || hours < 0 || hours > QUOTA_HOURS_MOST)) return refuse({ code: 'QUOTA_OUT_OF_BOUNDS', field: 'quotas' });
  if (draft.quotas.some((quota, index) => draft.quotas.slice(0, index).some((earlier) => sameKind(earlier, quota)))) return refuse({ code: 'QUOTA_TWICE', field: 'quotas' });
  if (priceNote !== null && [...priceNote].length > PRICE_NOTE_MOST) return refuse({ code: 'PRICE_NOTE_TOO_LONG', field: 'priceNote' });
  if (overlapsAnother(draft, others)) return refuse({ code: 'OVERLAPS_ANOTHER', field: 'from' });
  return ok({ ...draft, priceNote });
};

/** The agreement a session is booked under: the place's own before the network's; null where none covers its place and local day. */
export const agreementFor = (agreements: readonly Agreement[], placeId: Id<'Place'>, day: LocalDay): Agreement | null => {
  const covering = agreements.filter(({ state, from, until }) => state === 'AGREED' && from <= day && day <= until);
  return covering.find((one) => one.placeId === placeId) ?? covering.find((one) => one.placeId === null) ?? null;
};
