/** An organisation that books for groups, as its manager sees it. */
export const anOrganisation = (more: object = {}) => ({
  __typename: 'Organisation', id: 'org', version: 1, kind: 'TRAINING_ORGANISATION', name: 'Ateliers du Doubs', siret: null, nda: null, uai: null, qualiopiFrom: null, qualiopiUntil: null, contactName: 'Anne Vidal', contactEmail: 'anne@exemple.fr', contactPhone: null,
  standing: 'VERIFIED', standingReason: null, createdAt: '2035-01-01T08:00:00Z', speaksFor: true, ...more,
});

export const aSession = (id: string, startsAt: string, endsAt: string, more: object = {}) => ({
  __typename: 'GroupSession', id, placeId: 'hall', placeName: 'La Halle', placeSlug: 'la-halle', communeName: 'Pontarlier', longitude: 6.35, latitude: 46.9, timeZone: 'Europe/Paris', startsAt, endsAt, people: 6, units: [{ __typename: 'GroupUnits', category: 'VR_HEADSET', count: 6, modelId: null }], tags: ['ES-01'],
  status: 'CONFIRMED', approvalState: 'NOT_NEEDED', approvalReason: null, shortCode: null, safetyNotice: true, ...more,
});

export const aGroup = (more: object = {}) => ({
  __typename: 'GroupBooking', id: 'group', version: 2, organisationId: 'org', title: 'Soudure B', people: 6, units: [], state: 'CONFIRMED', holdExpiresAt: null, confirmedAt: '2035-01-01T08:00:00Z', contactName: 'Anne Vidal', contactEmail: 'anne@exemple.fr', moduleId: null, mayAct: true,
  sessions: [aSession('s1', '2035-03-13T08:00:00Z', '2035-03-13T11:00:00Z'), aSession('s2', '2035-03-15T08:00:00Z', '2035-03-15T11:00:00Z')], leftOut: [], ...more,
});

const way = (more: object) => ({ __typename: 'GroupWay', kind: 'OTHER_HOUR', offerId: null, startsAt: null, endsAt: null, category: null, count: null, people: null, ...more });
/** The same day in the afternoon. */
export const LATER = way({ offerId: 'offer', startsAt: '2035-03-15T13:00:00Z', endsAt: '2035-03-15T16:00:00Z' });

/** A place that takes the first of two dates, and the second at another hour. */
export const somePlaces = () => ({
  __typename: 'GroupPlaces', partial: false, plan: [],
  places: [{
    __typename: 'GroupPlace', placeId: 'hall', name: 'La Halle', communeName: 'Pontarlier', distanceKm: 2, timeZone: 'Europe/Paris', agreed: true, possible: 1, quotas: [],
    dates: [
      { __typename: 'GroupDate', index: 0, day: '2035-03-13', startsAt: '2035-03-13T08:00:00Z', endsAt: '2035-03-13T11:00:00Z', offerId: 'offer', refusal: null, quota: null, ways: [] },
      { __typename: 'GroupDate', index: 1, day: '2035-03-15', startsAt: '2035-03-15T08:00:00Z', endsAt: '2035-03-15T11:00:00Z', offerId: null, refusal: 'SLOT_TAKEN', quota: null, ways: [LATER] },
    ],
  }],
});

export const aGroupRefusal = (index: number, ways: readonly object[] = []) => ({
  __typename: 'GroupRefused', code: 'SESSIONS_REFUSED', field: null,
  refused: [{ __typename: 'GroupSessionRefused', index, bookingId: null, placeId: 'hall', offerId: 'offer', startsAt: '2035-03-15T13:00:00Z', endsAt: '2035-03-15T16:00:00Z', code: 'PLACE_FULL', quota: null, ways }],
});

/** An agreement of the organisation with La Halle. */
export const anAgreement = (more: object = {}) => ({
  __typename: 'Agreement', id: 'agreement', version: 0, organisationId: 'org', organisationName: 'Ateliers du Doubs', siret: null, placeId: 'hall', placeName: 'La Halle', from: '2035-01-01', until: '2099-12-31', quotas: [], priceNote: null, bookers: 'MANAGERS', state: 'AGREED', reason: null,
  createdAt: '2035-01-01T08:00:00Z', speaksFor: false, agrees: false, ...more,
});

/** 42 h of 60 are left in a month, 60 before. */
export const aStand = (more: object = {}) => ({ __typename: 'QuotaStand', agreementId: 'agreement', placeId: 'hall', category: 'VR_HEADSET', period: 'MONTH', from: '2035-03-01', usedMinutes: 0, askedMinutes: 1080, allowedMinutes: 3600, ...more });
