import type { ModuleAccessibility, StepKind } from '@escale/domain';

/** What the generator needs of the gazetteer: rows of the `commune` table. */
export type DemoCommune = {
  readonly inseeCode: string;
  readonly name: string;
  readonly kind: 'commune' | 'arrondissement';
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly postcodes: readonly string[];
  readonly population: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly positionApproximate: boolean;
};

export type Category = 'VR_HEADSET' | 'AR_HEADSET' | 'COMPUTER' | 'TABLET' | 'VIDEO_ROOM' | 'WORKSHOP_MACHINE' | 'SIMULATOR' | 'SEAT';

/** Minutes since local midnight, opening and closing. */
export type Span = readonly [opens: number, closes: number];
/** Monday first. */
export type Week = readonly [readonly Span[], readonly Span[], readonly Span[], readonly Span[], readonly Span[], readonly Span[], readonly Span[]];

export type Hours = {
  /** OSM opening_hours. */
  readonly text: string;
  /** The ordinary week the text describes. */
  readonly week: Week;
  /** The week of July and August where it differs. */
  readonly summerWeek: Week | null;
};

export type DemoModel = {
  readonly id: string;
  /** Two or three characters in the tag of every unit. */
  readonly code: string;
  readonly category: Category;
  readonly manufacturer: string;
  readonly name: string;
  readonly minimumAge: number;
  readonly turnaroundMinutes: number;
  /** Whether a hygiene step is part of the turnaround. */
  readonly hygiene: boolean;
  /** Longest advisable immersion without a break; null where none is worn. */
  readonly immersionMinutes: number | null;
};

export type DemoGesture = { readonly code: string; readonly titleFr: string; readonly titleEn: string };

export type DemoTeaching = {
  readonly gestures: readonly string[];
  readonly moreLanguages: readonly string[];
  readonly accessibility: readonly ModuleAccessibility[];
  readonly providerName: string;
  readonly providerProject: string | null;
};

export type DemoStep = { readonly kind: StepKind; readonly titleFr: string; readonly titleEn: string; readonly minutes: number; readonly moduleId: string | null };

export type DemoPathway = {
  readonly id: string;
  readonly slug: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly summaryFr: string;
  readonly summaryEn: string;
  readonly certificationCode: string | null;
  readonly providerName: string;
  readonly steps: readonly DemoStep[];
};

export type DemoModule = DemoTeaching & {
  readonly id: string;
  readonly slug: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly summaryFr: string;
  readonly summaryEn: string;
  readonly sector: string;
  readonly durationMinutes: number;
  readonly language: string;
  readonly licence: string;
  readonly minimumAge: number;
  readonly modelIds: readonly string[];
};

export type DemoOrganisation = { readonly id: string; readonly name: string; readonly siret: string; readonly kind: 'OPERATOR' | 'TRAINING_ORGANISATION' | 'CFA' };

export type DemoSpace = { readonly id: string; readonly name: string; readonly peopleCapacity: number; readonly quiet: boolean };

export type DemoUnit = {
  readonly id: string;
  readonly modelId: string;
  readonly spaceId: string;
  readonly tag: string;
  readonly serialNumber: string;
  readonly moduleIds: readonly string[];
  readonly inService: boolean;
};

export type DemoNeed = { readonly category: Category; readonly modelId: string | null; readonly quantity: number; readonly perPerson: boolean };

export type OfferKind = 'VR' | 'VR_GROUP' | 'AR' | 'COMPUTER' | 'TABLET' | 'VIDEO_ROOM' | 'MACHINE' | 'SIMULATOR';

export type DemoOffer = {
  readonly id: string;
  readonly kind: OfferKind;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly needs: readonly DemoNeed[];
  readonly spaceId: string;
  readonly gridMinutes: number;
  readonly durationsMinutes: readonly number[];
  readonly noticeMinutes: number;
  readonly horizonDays: number;
  readonly peopleMin: number;
  readonly peopleMax: number;
  readonly minimumAge: number;
  /** Years below which a guardian must agree; null asks nobody. */
  readonly guardianConsentBelow: number | null;
  readonly safetyNotice: boolean;
  /** Within how many hours the team answers a request; null books at once. */
  readonly approvalDeadlineHours: number | null;
  readonly supervised: boolean;
};

export type DemoGap = 'ADDRESS' | 'POSITION';

export type DemoPlace = {
  readonly id: string;
  /** The network's own number, in every tag: 342 is `TL0342`. */
  readonly number: number;
  readonly slug: string;
  readonly status: 'OPEN' | 'DRAFT';
  readonly gaps: readonly DemoGap[];
  readonly name: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly pivot: string;
  readonly addressLine: string | null;
  readonly addressExtra: string | null;
  readonly postcode: string;
  readonly communeName: string;
  readonly inseeCode: string;
  readonly departmentCode: string;
  readonly regionCode: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly positionApproximate: boolean;
  readonly openingHours: string;
  readonly summary: string;
  readonly description: string;
  readonly howToCome: string;
  readonly phone: string;
  readonly emails: readonly string[];
  readonly websites: readonly string[];
  readonly typologies: readonly string[];
  readonly services: readonly string[];
  readonly otherLabels: readonly string[];
  readonly wheelchairAccessible: boolean;
  readonly quiet: boolean;
  readonly staffHelp: boolean;
  readonly helpLanguages: readonly string[];
  readonly peopleCapacity: number;
  readonly spaces: readonly DemoSpace[];
  readonly units: readonly DemoUnit[];
  readonly offers: readonly DemoOffer[];
};

export type Role =
  | 'LEARNER' | 'HELPER' | 'TRAINER' | 'ORGANISATION_MANAGER' | 'SITE_STAFF' | 'SITE_MANAGER'
  | 'LABEL_REVIEWER' | 'COMMITTEE_MEMBER' | 'NETWORK_COORDINATOR' | 'ADMINISTRATOR';

export type DemoGrant = { readonly role: Role; readonly scopeKind: 'NETWORK' | 'REGION' | 'DEPARTMENT' | 'ORGANISATION' | 'PLACE'; readonly scopeId: string | null };

export type DemoPerson = {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly locale: 'fr' | 'en';
  readonly grants: readonly DemoGrant[];
};

/** Someone who books: no account, perhaps no e-mail. */
export type DemoLearner = { readonly givenName: string; readonly familyName: string; readonly email: string | null; readonly locale: 'fr' | 'en' };

/** How a wish ends, seen from `now`: what is over is completed, missed or cancelled; what is to come is confirmed or cancelled. */
export type Outcome = 'COMPLETED' | 'NO_SHOW' | 'CANCELLED' | 'CHECKED_IN' | 'CONFIRMED';

/** A booking someone would have made; whoever inserts it gives it units, or drops it when none is left. */
export type DemoWish = {
  readonly placeIndex: number;
  readonly offerIndex: number;
  /** `YYYY-MM-DD`, in the zone of the place. */
  readonly localDay: string;
  /** Minutes since local midnight, on the offer's grid. */
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly people: number;
  readonly outcome: Outcome;
  readonly walkIn: boolean;
  /** Index in `learners`. */
  readonly learner: number;
  /** A module installed on the headsets it asks for, or null. */
  readonly moduleId: string | null;
  /** How long before the start it was booked; 0 for a walk-in. */
  readonly bookedMinutesBefore: number;
  /** How long after the booked start the person came (negative: early); null when nobody came. */
  readonly arrivedMinutesAfterStart: number | null;
  /** How long after the booked start the person left; null when nobody came or someone is still there. */
  readonly departedMinutesAfterStart: number | null;
};

/** Somebody of a team is there, by the clocks of the place; minutes since midnight. */
export type DemoShift = { readonly id: string; readonly placeId: string; readonly inseeCode: string; readonly personId: string; readonly day: string; readonly from: number; readonly to: number };

/** Somebody an organisation trains; of an adult neither date of birth nor guardian. */
export type DemoCohortLearner = {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly birthDate: string | null;
  readonly reference: string;
  readonly guardianEmail: string | null;
  readonly consent: string;
  readonly paperRecordedBy: string | null;
  readonly accessRequests: readonly string[];
};

export type DemoCohort = {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly expectedSize: number;
  readonly funderReference: string;
  readonly pathwayTitle: string;
  readonly certificationCode: string;
  readonly hoursOnSite: number;
  readonly hoursVr: number;
  readonly hoursRemote: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly trainerIds: readonly string[];
  readonly learners: readonly DemoCohortLearner[];
};

export type DemoNetwork = {
  readonly gestures: readonly DemoGesture[];
  readonly pathways: readonly DemoPathway[];
  readonly models: readonly DemoModel[];
  readonly modules: readonly DemoModule[];
  readonly organisations: readonly DemoOrganisation[];
  readonly places: readonly DemoPlace[];
  readonly people: readonly DemoPerson[];
  readonly learners: readonly DemoLearner[];
  readonly wishes: readonly DemoWish[];
  readonly shifts: readonly DemoShift[];
  readonly cohorts: readonly DemoCohort[];
};
