import type { TicketFacts } from '../src/features/my-bookings/kept-bookings.ts';

const PLACE = {
  __typename: 'Place', id: 'place', slug: 'la-forge', name: 'La Forge', addressLine: '3 rue des Ateliers', addressExtra: null, postcode: '70000', communeName: 'Vesoul', timeZone: 'Indian/Reunion',
  howToCome: 'À pied depuis la gare.', phone: null, position: null,
} as const;
const OFFER = { __typename: 'Offer', id: 'offer', minimumAge: 0, guardianConsentBelow: null, safetyNotice: true, approvalDeadlineHours: null, perDayLimit: null, supervised: false, titleFr: 'Séance VR', titleEn: 'VR session' } as const;

/** A booking as the server shows it to whoever holds its secret. */
export const aBooking = (more: Partial<TicketFacts> = {}): TicketFacts & { readonly __typename: 'Booking' } => ({
  __typename: 'Booking', id: 'booking', status: 'HELD', revision: 0, startsAt: '2035-03-14T13:00:00Z', endsAt: '2035-03-14T14:00:00Z', people: 1, holdExpiresAt: new Date(Date.now() + 600_000).toISOString(),
  holdToken: 'secret', shortCode: null, cancellableUntil: '2035-03-14T13:00:00Z', checkedInAt: null, guardianConsent: 'NOT_NEEDED', approvalState: 'NOT_NEEDED', approvalReason: null, series: null, calendarFr: null, calendarEn: null, ticket: null, contact: null, units: [], module: null, offer: OFFER, place: PLACE, ...more,
});

export const aTicket = (more: Partial<TicketFacts> = {}): ReturnType<typeof aBooking> =>
  aBooking({
    status: 'CONFIRMED', holdExpiresAt: null, shortCode: 'K7M24QXP', ticket: { code: 'TL1:ABCDEF234567' }, contact: { givenName: 'Inès', familyName: 'Garnier', email: 'ines@exemple.fr' },
    calendarFr: 'BEGIN:VCALENDAR', calendarEn: 'BEGIN:VCALENDAR', ...more,
  });

/** A "no", with one other time at the same place and one elsewhere. */
export const aRefusal = (code: string, field: string | null = null) => ({
  __typename: 'BookingRefused', code, field,
  aboutPlace: { __typename: 'Place', id: 'place', slug: 'la-forge', name: 'La Forge', communeName: 'Vesoul', timeZone: 'Indian/Reunion', offers: [{ ...OFFER }] },
  alternatives: [
    { __typename: 'SearchAlternative', kind: 'OTHER_TIME', distanceKm: 0, slot: anotherSlot('offer', '2035-03-14T15:30:00Z', { id: 'place', name: 'La Forge', communeName: 'Vesoul', timeZone: 'Indian/Reunion' }) },
    { __typename: 'SearchAlternative', kind: 'OTHER_PLACE', distanceKm: 6, slot: anotherSlot('other-offer', '2035-03-14T13:00:00Z', { id: 'other', name: 'Le Relais', communeName: 'Pirey', timeZone: 'Europe/Paris' }) },
  ],
});

const anotherSlot = (id: string, startsAt: string, place: object) => ({
  __typename: 'Slot', startsAt, endsAt: startsAt, durationMinutes: 60, offer: { __typename: 'Offer', id, titleFr: 'Séance VR', titleEn: 'VR session', place: { __typename: 'Place', ...place } },
});
