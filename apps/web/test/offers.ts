import type { ManagedOfferFragment } from '../src/gql/graphql.ts';

/** An hour with a headset, as its team sees it. */
export const anOffer = (more: Partial<ManagedOfferFragment> = {}): ManagedOfferFragment & { readonly __typename: 'ManagedOffer' } => ({
  __typename: 'ManagedOffer', id: 'offer', version: 3, paused: false, titleFr: 'Séance VR', titleEn: 'VR session', descriptionFr: null, descriptionEn: null,
  needs: [{ category: 'VR_HEADSET', modelId: null, quantity: 1, perPerson: true }], spaceId: null, gridMinutes: 30, durationsMinutes: [60], noticeMinutes: 120, horizonDays: 30,
  peopleMin: 1, peopleMax: 4, minimumAge: 0, guardianConsentBelow: null, safetyNotice: false, perDayLimit: null, approvalDeadlineHours: null, supervised: false, absenceReminderHours: null, audience: 'PUBLIC', groups: null,
  comingBookings: 2, waitingRequests: 0, bookedNextWeek: 1, freeNextWeek: 12, ...more,
});
