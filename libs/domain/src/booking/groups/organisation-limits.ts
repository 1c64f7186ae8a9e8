import type { Id } from '../../kernel/id.ts';
import { containsInstant, type Interval, overlaps } from '../../time/interval.ts';
import type { GroupSessionRefusal } from './group-refusal.ts';

/** How much one organisation may have at a time over all places; null for no limit. */
export type OrganisationLimits = {
  /** Sessions to come, held or confirmed. */
  readonly organisationSessionsMost: number | null;
  /** Places at which it has sessions at one and the same instant. */
  readonly organisationPlacesMost: number | null;
};

export const NO_ORGANISATION_LIMITS: OrganisationLimits = { organisationSessionsMost: null, organisationPlacesMost: null };

/** A session of an organisation that is to come or going on. */
export type OrganisationSession = Interval & { readonly placeId: Id<'Place'> };

/** The sessions of an organisation over all places, to which more are added one after the other. */
export type OrganisationLedger = {
  /** Why it may not have one more session; null when it may. */
  readonly exceeded: (session: OrganisationSession) => GroupSessionRefusal | null;
  readonly take: (session: OrganisationSession) => void;
};

/** The most places at which sessions go on at one instant of a session, its own among them: nothing changes but where one of them begins. */
export const placesAtOnce = (session: OrganisationSession, others: readonly OrganisationSession[]): number => {
  const meeting = others.filter((other) => overlaps(other, session));
  const instants = [session.start, ...meeting.map(({ start }) => start).filter((start) => containsInstant(session, start))];
  return Math.max(...instants.map((instant) => new Set([session.placeId, ...meeting.filter((other) => containsInstant(other, instant)).map(({ placeId }) => placeId)]).size));
};

/** Counts what one organisation takes of the network, so that the others find something too. */
export const organisationLedger = ({ organisationSessionsMost, organisationPlacesMost }: OrganisationLimits, standing: readonly OrganisationSession[]): OrganisationLedger => {
  const taken = [...standing];
  return {
    exceeded: (session) => {
      if (organisationSessionsMost !== null && taken.length >= organisationSessionsMost) return { code: 'ORGANISATION_SESSIONS_FULL', most: organisationSessionsMost };
      return organisationPlacesMost !== null && placesAtOnce(session, taken) > organisationPlacesMost ? { code: 'ORGANISATION_PLACES_FULL', most: organisationPlacesMost } : null;
    },
    take: (session) => void taken.push(session),
  };
};
