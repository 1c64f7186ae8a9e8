import { type Audience, type EquipmentCategory, OFFER_BOUNDS } from '@escale/domain';
import type { OfferDraftInput } from '../../gql/graphql.ts';
import type { Offer } from './facts.ts';

export type TypedNeed = { readonly category: EquipmentCategory; readonly modelId: string | null; readonly quantity: number; readonly perPerson: boolean };

/** An offer as it is being typed: numbers may be missing (NaN), lengths are still a text, and 0 stands for "none". */
export type TypedOffer = {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly needs: readonly TypedNeed[];
  readonly spaceId: string | null;
  readonly durations: string;
  readonly gridMinutes: number;
  readonly noticeHours: number;
  readonly horizonDays: number;
  readonly peopleMin: number;
  readonly peopleMax: number;
  readonly minimumAge: number;
  readonly guardianBelow: number;
  readonly safetyNotice: boolean;
  readonly perDayLimit: number;
  readonly needsApproval: boolean;
  readonly deadlineHours: number;
  readonly supervised: boolean;
  /** Whether people are reminded and absences noted, and how many hours before. */
  readonly remindsAndNotes: boolean;
  readonly absenceReminderHours: number;
  readonly audience: Audience;
  /** 0: it is not for groups. */
  readonly groupPeople: number;
  readonly groupHoursLeast: number;
  readonly groupHoursMost: number;
  readonly asksNames: boolean;
  readonly groupNamesDueDays: number;
};

/** What a new offer starts from: an hour for one person, bookable from two hours before and for a month. */
export const NEW_OFFER: TypedOffer = {
  titleFr: '', titleEn: '', descriptionFr: '', descriptionEn: '', needs: [], spaceId: null, durations: '60', gridMinutes: 30, noticeHours: 2, horizonDays: 30, peopleMin: 1, peopleMax: 1,
  minimumAge: 0, guardianBelow: 0, safetyNotice: false, perDayLimit: 0, needsApproval: false, deadlineHours: 48, supervised: false, remindsAndNotes: false, absenceReminderHours: 24, audience: 'PUBLIC', groupPeople: 0, groupHoursLeast: 2, groupHoursMost: 4, asksNames: false, groupNamesDueDays: 7,
};

export const typedOf = (offer: Offer): TypedOffer => ({
  titleFr: offer.titleFr,
  titleEn: offer.titleEn,
  descriptionFr: offer.descriptionFr ?? '',
  descriptionEn: offer.descriptionEn ?? '',
  needs: offer.needs.map(({ category, modelId, quantity, perPerson }) => ({ category, modelId: modelId ?? null, quantity, perPerson })),
  spaceId: offer.spaceId ?? null,
  durations: offer.durationsMinutes.join(', '),
  gridMinutes: offer.gridMinutes,
  noticeHours: offer.noticeMinutes / 60,
  horizonDays: offer.horizonDays,
  peopleMin: offer.peopleMin,
  peopleMax: offer.peopleMax,
  minimumAge: offer.minimumAge,
  guardianBelow: offer.guardianConsentBelow ?? 0,
  safetyNotice: offer.safetyNotice,
  perDayLimit: offer.perDayLimit ?? 0,
  needsApproval: offer.approvalDeadlineHours != null,
  deadlineHours: offer.approvalDeadlineHours ?? NEW_OFFER.deadlineHours,
  supervised: offer.supervised,
  remindsAndNotes: offer.absenceReminderHours != null,
  absenceReminderHours: offer.absenceReminderHours ?? NEW_OFFER.absenceReminderHours,
  audience: offer.audience,
  groupPeople: offer.groups?.peopleMost ?? 0,
  groupHoursLeast: (offer.groups?.minutesLeast ?? NEW_OFFER.groupHoursLeast * 60) / 60,
  groupHoursMost: (offer.groups?.minutesMost ?? NEW_OFFER.groupHoursMost * 60) / 60,
  asksNames: offer.groups?.namesDueDays != null,
  groupNamesDueDays: offer.groups?.namesDueDays ?? NEW_OFFER.groupNamesDueDays,
});

/** "30, 60" as minutes; null when something else stands there. */
export const lengthsTyped = (text: string): readonly number[] | null => {
  const parts = text.split(/[,;\s]+/u).filter((part) => part !== '');
  return parts.every((part) => /^\d{1,4}$/u.test(part)) ? parts.map(Number) : null;
};

const orNone = (value: number): number | null => (value === 0 ? null : value);

/** What is sent; null while a number or a length cannot be read. What is out of bounds is sent: the answer says why not. */
export function draftTyped(typed: TypedOffer): OfferDraftInput | null {
  const durationsMinutes = lengthsTyped(typed.durations);
  const { gridMinutes, noticeHours, horizonDays, peopleMin, peopleMax, minimumAge, guardianBelow, perDayLimit, deadlineHours, groupPeople, groupHoursLeast, groupHoursMost } = typed;
  const numbers = [gridMinutes, noticeHours, horizonDays, peopleMin, peopleMax, minimumAge, guardianBelow, perDayLimit, ...(typed.needsApproval ? [deadlineHours] : []), ...(typed.remindsAndNotes ? [typed.absenceReminderHours] : []), groupPeople, ...(groupPeople === 0 ? [] : [groupHoursLeast, groupHoursMost, ...(typed.asksNames ? [typed.groupNamesDueDays] : [])]), ...typed.needs.map(({ quantity }) => quantity)];
  if (durationsMinutes === null || numbers.some((number) => !Number.isFinite(number))) return null;
  return {
    titleFr: typed.titleFr,
    titleEn: typed.titleEn,
    descriptionFr: typed.descriptionFr,
    descriptionEn: typed.descriptionEn,
    needs: typed.needs.map((need) => ({ ...need })),
    spaceId: typed.spaceId,
    durationsMinutes: [...durationsMinutes],
    gridMinutes: Math.round(gridMinutes),
    noticeMinutes: Math.round(noticeHours * 60),
    horizonDays: Math.round(horizonDays),
    peopleMin: Math.round(peopleMin),
    peopleMax: Math.round(peopleMax),
    minimumAge: Math.round(minimumAge),
    guardianConsentBelow: orNone(Math.round(guardianBelow)),
    safetyNotice: typed.safetyNotice,
    perDayLimit: orNone(Math.round(perDayLimit)),
    approvalDeadlineHours: typed.needsApproval ? Math.round(deadlineHours) : null,
    supervised: typed.supervised,
    absenceReminderHours: typed.remindsAndNotes ? Math.round(typed.absenceReminderHours) : null,
    audience: typed.audience,
    groups: groupPeople === 0 ? null : { peopleMost: Math.round(groupPeople), minutesLeast: Math.round(groupHoursLeast * 60), minutesMost: Math.round(groupHoursMost * 60), namesDueDays: typed.asksNames ? Math.round(typed.groupNamesDueDays) : null },
  };
}

/** The same for a look at the week: the name does not matter to the slots, and need not be there yet. */
export const draftToPreview = (typed: TypedOffer): OfferDraftInput | null => draftTyped({ ...typed, titleFr: 'A', titleEn: 'A', descriptionFr: '', descriptionEn: '' });

/** The bounds of the fields, as the domain has them; hours of notice, and 0 for "none" where that is said. */
export const FIELD_BOUNDS = {
  gridMinutes: OFFER_BOUNDS.gridMinutes,
  noticeHours: [0, OFFER_BOUNDS.noticeMinutes[1] / 60],
  horizonDays: OFFER_BOUNDS.horizonDays,
  people: OFFER_BOUNDS.people,
  minimumAge: OFFER_BOUNDS.minimumAge,
  guardianBelow: [0, OFFER_BOUNDS.guardianConsentBelow[1]],
  perDayLimit: [0, OFFER_BOUNDS.perDayLimit[1]],
  deadlineHours: OFFER_BOUNDS.deadlineHours,
  absenceReminderHours: OFFER_BOUNDS.absenceReminderHours,
  quantity: OFFER_BOUNDS.quantity,
  groupPeople: [0, OFFER_BOUNDS.groupPeople[1]],
  groupNamesDueDays: OFFER_BOUNDS.groupNamesDueDays,
  groupHours: [0.5, OFFER_BOUNDS.groupMinutes[1] / 60],
} as const;
