import type { PlannedBlock, PlannedBooking, Planning, PlanningOffer, PlanningUnit } from '../src/features/planning/facts.ts';

export const aPlannedBooking = (more: Partial<PlannedBooking> = {}): PlannedBooking & { readonly __typename: 'DeskBooking' } => ({
  __typename: 'DeskBooking', id: 'booking', version: 3, status: 'CONFIRMED', startsAt: '2035-03-14T06:00:00Z', endsAt: '2035-03-14T07:00:00Z', people: 1, givenName: 'Inès', familyName: 'Garnier', email: 'ines@exemple.fr', expected: [], toPrepare: [],
  shortCode: 'K7M24QXP', walkIn: false, alone: false, offerId: 'offer', offerTitleFr: 'Séance VR', offerTitleEn: 'VR session', moduleTitleFr: null, moduleTitleEn: null, minor: null, guardianConsentState: 'NOT_NEEDED', approvalState: 'NOT_NEEDED', answerDueAt: null, checkedInAt: null,
  units: [{ unitId: 'vr1', freeAt: '2035-03-14T07:15:00Z' }], acts: ['MOVE', 'RESIZE', 'CHECK_IN', 'CANCEL'], ...more,
});

export const aUnit = (id: string, more: Partial<PlanningUnit> = {}): PlanningUnit => ({ id, tag: `TL1-${id.toUpperCase()}`, category: 'VR_HEADSET', modelName: 'Quest 3', spaceName: 'Atelier', inService: true, ...more });

export const aBlock = (more: Partial<PlannedBlock> = {}): PlannedBlock & { readonly __typename: 'UnitBlock' } => ({ __typename: 'UnitBlock', id: 'block', unitId: 'vr2', startsAt: '2035-03-14T08:00:00Z', endsAt: '2035-03-14T09:00:00Z', reason: 'CLEANING', note: null, ...more });

export const anOffer = (more: Partial<PlanningOffer> = {}): PlanningOffer => ({
  id: 'offer', titleFr: 'Séance VR', titleEn: 'VR session', paused: false, durationsMinutes: [60, 30], peopleMin: 1, peopleMax: 4, safetyNotice: true, guardianConsentBelow: null,
  needs: [{ category: 'VR_HEADSET', quantity: 1, perPerson: true, model: null }], ...more,
});

/** A day of a place in La Réunion (four hours ahead of UTC), open from 9 to 17 by its clocks, with two headsets and a computer. */
export const aPlanning = (more: Partial<Planning> = {}): Planning => ({
  placeId: 'place', placeName: 'La Forge', timeZone: 'Indian/Reunion', from: '2035-03-14', days: 1, serverTime: '2035-03-14T05:40:00Z',
  openings: [{ day: '2035-03-14', holiday: null, intervals: [{ startsAt: '2035-03-14T05:00:00Z', endsAt: '2035-03-14T13:00:00Z' }], reserved: [] }],
  units: [aUnit('vr1'), aUnit('vr2'), aUnit('pc1', { category: 'COMPUTER', modelName: 'Poste fixe', spaceName: null })],
  bookings: [aPlannedBooking()], blocks: [], closures: [], offers: [anOffer()], ...more,
});
