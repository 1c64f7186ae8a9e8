/** @import { DemoCohort, DemoOrganisation, DemoPerson } from './types.ts' */
/** @import { Chance } from './random.mjs' */
import { addDays, dayOf, timeZone } from '@escale/domain';
import { inventPerson } from './names.mjs';
import { slugOf, stableId } from './random.mjs';

const NAMED = 12;
/** Indexes of the learners a place prepares something for, and of those who are minors. */
const REQUESTS = new Map([[2, ['WHEELCHAIR']], [5, ['QUIET', 'LARGE_TEXT']], [9, ['SIGN_LANGUAGE']]]);
const MINORS = new Map([[3, 'ON_PAPER'], [8, 'ASKED']]);

/**
 * A group of the first training organisation, half way through: twelve people named of fourteen, two of them minors.
 * @param {Chance} luck @param {readonly DemoOrganisation[]} trainers @param {readonly DemoPerson[]} people @param {number} now
 * @returns {DemoCohort[]}
 */
export function makeCohorts(luck, trainers, people, now) {
  const organisationId = trainers[0]?.id ?? null;
  const holds = (/** @type {DemoPerson['grants'][number]['role']} */ role) => people.find(({ grants }) => grants.some((grant) => grant.role === role && grant.scopeId === organisationId))?.id ?? null;
  const [trainer, manager] = [holds('TRAINER'), holds('ORGANISATION_MANAGER')];
  if (organisationId === null || trainer === null || manager === null) return [];
  const today = dayOf(new Date(now), timeZone('Europe/Paris'));
  const learners = Array.from({ length: NAMED }, (_, index) => {
    const { givenName, familyName } = inventPerson(luck);
    const consent = MINORS.get(index) ?? null;
    return {
      id: stableId('demo', 'learner', String(index)), givenName, familyName,
      // A minor of an e-mail of their own is asked for all the same: the guardian has another.
      email: luck.happens(0.2) ? null : `${slugOf(givenName)}.${slugOf(familyName)}.g${index + 1}@courriel.example`,
      birthDate: consent === null ? null : addDays(today, -Math.round(365.25 * 16) - index),
      reference: `CG-${String(4001 + index)}`,
      guardianEmail: consent === 'ASKED' ? `parent.${slugOf(familyName)}@courriel.example` : null,
      consent: consent ?? 'NOT_NEEDED',
      paperRecordedBy: consent === 'ON_PAPER' ? manager : null,
      accessRequests: REQUESTS.get(index) ?? [],
    };
  });
  return [{
    id: stableId('demo', 'cohort', organisationId), organisationId, title: 'Soudage, promotion en cours', expectedSize: NAMED + 2, funderReference: 'CONV-2026-0118', pathwayTitle: 'Titre professionnel soudeur', certificationCode: 'RNCP37674',
    hoursOnSite: 210, hoursVr: 24, hoursRemote: 35, startsOn: addDays(today, -21), endsOn: addDays(today, 98), trainerIds: [trainer], learners,
  }];
}
