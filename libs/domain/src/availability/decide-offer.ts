import { cleanName } from '../booking/person-name.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { MINUTES_PER_DAY } from '../time/duration.ts';
import { type DraftFacts, DURATION_STEP, DURATIONS_MOST, NEEDS_MOST, OFFER_BOUNDS, OFFER_DESCRIPTION_MOST, OFFER_TITLE_MOST, type OfferDraft, type OfferRefusal } from './offer-draft.ts';

type Check = (draft: OfferDraft, facts: DraftFacts) => OfferRefusal | null;

const within = (value: number, [least, most]: readonly [number, number]): boolean => Number.isInteger(value) && value >= least && value <= most;
const tooLong = (text: string, most: number): boolean => [...text].length > most;

const title = (field: 'titleFr' | 'titleEn'): Check => (draft) => {
  if (draft[field] === '') return { code: 'TITLE_MISSING', field };
  return tooLong(draft[field], OFFER_TITLE_MOST) ? { code: 'TITLE_TOO_LONG', field } : null;
};
const description = (field: 'descriptionFr' | 'descriptionEn'): Check => (draft) => (tooLong(draft[field] ?? '', OFFER_DESCRIPTION_MOST) ? { code: 'DESCRIPTION_TOO_LONG', field } : null);

const grid: Check = ({ gridMinutes }) => {
  if (!within(gridMinutes, OFFER_BOUNDS.gridMinutes)) return { code: 'GRID_OUT_OF_BOUNDS', field: 'gridMinutes' };
  // A step that does not divide the day would start at other times on a place that never closes.
  return MINUTES_PER_DAY % gridMinutes === 0 ? null : { code: 'GRID_UNEVEN', field: 'gridMinutes' };
};

const durations: Check = ({ durationsMinutes }) => {
  const field = 'durationsMinutes';
  if (durationsMinutes.length === 0) return { code: 'DURATIONS_MISSING', field };
  if (durationsMinutes.length > DURATIONS_MOST) return { code: 'DURATIONS_TOO_MANY', field };
  if (!durationsMinutes.every((minutes) => within(minutes, OFFER_BOUNDS.durationMinutes))) return { code: 'DURATION_OUT_OF_BOUNDS', field };
  return durationsMinutes.every((minutes) => minutes % DURATION_STEP === 0) ? null : { code: 'DURATION_UNEVEN', field };
};

const time: Check = ({ noticeMinutes, horizonDays }) => {
  if (!within(noticeMinutes, OFFER_BOUNDS.noticeMinutes)) return { code: 'NOTICE_OUT_OF_BOUNDS', field: 'noticeMinutes' };
  if (!within(horizonDays, OFFER_BOUNDS.horizonDays)) return { code: 'HORIZON_OUT_OF_BOUNDS', field: 'horizonDays' };
  // The last day of the horizon is a whole one: a notice as long as all of them leaves nothing to book.
  return noticeMinutes >= (horizonDays + 1) * MINUTES_PER_DAY ? { code: 'NOTICE_BEYOND_HORIZON', field: 'noticeMinutes' } : null;
};

const people: Check = ({ peopleMin, peopleMax }) => {
  if (!within(peopleMin, OFFER_BOUNDS.people)) return { code: 'PEOPLE_OUT_OF_BOUNDS', field: 'peopleMin' };
  if (!within(peopleMax, OFFER_BOUNDS.people)) return { code: 'PEOPLE_OUT_OF_BOUNDS', field: 'peopleMax' };
  return peopleMin <= peopleMax ? null : { code: 'PEOPLE_OUT_OF_ORDER', field: 'peopleMax' };
};

const ages: Check = ({ minimumAge, guardianConsentBelow }) => {
  if (!within(minimumAge, OFFER_BOUNDS.minimumAge)) return { code: 'AGE_OUT_OF_BOUNDS', field: 'minimumAge' };
  return guardianConsentBelow === null || within(guardianConsentBelow, OFFER_BOUNDS.guardianConsentBelow) ? null : { code: 'GUARDIAN_AGE_OUT_OF_BOUNDS', field: 'guardianConsentBelow' };
};

const policies: Check = ({ perDayLimit, approval, absenceReminderHours }) => {
  if (absenceReminderHours !== null && !within(absenceReminderHours, OFFER_BOUNDS.absenceReminderHours)) return { code: 'REMINDER_OUT_OF_BOUNDS', field: 'absenceReminderHours' };
  if (perDayLimit !== null && !within(perDayLimit, OFFER_BOUNDS.perDayLimit)) return { code: 'DAY_LIMIT_OUT_OF_BOUNDS', field: 'perDayLimit' };
  return approval === null || within(approval.deadlineHours, OFFER_BOUNDS.deadlineHours) ? null : { code: 'DEADLINE_OUT_OF_BOUNDS', field: 'approvalDeadlineHours' };
};

const needs: Check = (draft, { models, spaceIds }) => {
  if (draft.needs.length > NEEDS_MOST) return { code: 'NEEDS_TOO_MANY', field: 'needs' };
  for (const { category, modelId, quantity } of draft.needs) {
    if (!within(quantity, OFFER_BOUNDS.quantity)) return { code: 'QUANTITY_OUT_OF_BOUNDS', field: 'needs' };
    if (modelId !== null && !models.some((model) => model.id === modelId && model.category === category)) return { code: 'MODEL_UNKNOWN', field: 'needs' };
  }
  return draft.spaceId === null || spaceIds.includes(draft.spaceId) ? null : { code: 'SPACE_UNKNOWN', field: 'spaceId' };
};

const groups: Check = ({ groups: open, gridMinutes }) => {
  if (open === null) return null;
  if (!within(open.peopleMost, OFFER_BOUNDS.groupPeople)) return { code: 'GROUP_PEOPLE_OUT_OF_BOUNDS', field: 'groups.peopleMost' };
  if (open.namesDueDays !== null && !within(open.namesDueDays, OFFER_BOUNDS.groupNamesDueDays)) return { code: 'NAMES_DUE_OUT_OF_BOUNDS', field: 'groups.namesDueDays' };
  const { minutesLeast, minutesMost } = open;
  // A length that is no multiple of the grid can never be taken.
  const fits = (minutes: number): boolean => within(minutes, OFFER_BOUNDS.groupMinutes) && minutes % gridMinutes === 0;
  if (!fits(minutesLeast)) return { code: 'GROUP_MINUTES_OUT_OF_BOUNDS', field: 'groups.minutesLeast' };
  return fits(minutesMost) && minutesLeast <= minutesMost ? null : { code: 'GROUP_MINUTES_OUT_OF_BOUNDS', field: 'groups.minutesMost' };
};

const CHECKS: readonly Check[] = [title('titleFr'), title('titleEn'), description('descriptionFr'), description('descriptionEn'), grid, durations, time, people, ages, policies, groups, needs];

const text = (value: string | null): string | null => (value === null || value.trim() === '' ? null : value.trim());

/**
 * Whether an offer may be kept as it is written, and how it is kept: names without loose spaces, each duration once and the shortest first.
 * Needs that no unit of the place serves are no reason to refuse: the equipment may be on its way (`offerWarnings` says so).
 */
export const decideOffer = (draft: OfferDraft, facts: DraftFacts): Result<OfferDraft, OfferRefusal> => {
  const kept: OfferDraft = {
    ...draft,
    titleFr: cleanName(draft.titleFr),
    titleEn: cleanName(draft.titleEn),
    descriptionFr: text(draft.descriptionFr),
    descriptionEn: text(draft.descriptionEn),
    durationsMinutes: [...new Set(draft.durationsMinutes)].sort((a, b) => a - b),
  };
  for (const check of CHECKS) {
    const refusal = check(kept, facts);
    if (refusal !== null) return refuse(refusal);
  }
  return ok(kept);
};

/** Whether an offer goes: only when nobody is to come for it. `coming` are its bookings and requests that are not over. */
export const decideRetire = ({ retired, coming }: { readonly retired: boolean; readonly coming: number }): Result<null, OfferRefusal> => {
  if (retired) return refuse({ code: 'OFFER_RETIRED' });
  return coming > 0 ? refuse({ code: 'BOOKINGS_TO_COME' }) : ok(null);
};
