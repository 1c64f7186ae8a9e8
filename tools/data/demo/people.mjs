/** @import { DemoLearner, DemoOrganisation, DemoPerson, DemoPlace, Role } from './types.ts' */
/** @import { Chance } from './random.mjs' */
import { uaiKey } from '@escale/domain';
import { inventPerson } from './names.mjs';
import { inventSiret, slugOf, stableId } from './random.mjs';

/** Training organisations that bring groups; names and numbers are made up. @param {Chance} luck @returns {DemoOrganisation[]} */
export function trainingOrganisations(luck) {
  return ['Cap Gestes Formation', 'Institut des Métiers du Val', 'CFA des Trois Clochers', 'Horizon Soin Formation', 'Écoforma Bâtir'].map((name) => ({ id: stableId('demo', 'organisation', name), name, siret: inventSiret(luck), kind: name.startsWith('CFA') ? 'CFA' : 'TRAINING_ORGANISATION' }));
}

/** What the demonstration's organisations say of themselves, by their kind; those that run places were never asked. @param {Chance} luck @param {DemoOrganisation} organisation */
export function organisationFacts(luck, { name, kind }) {
  if (kind === 'OPERATOR') return { nda: null, uai: null, qualiopi_from: null, qualiopi_until: null, contact_name: null, contact_email: null };
  const school = `070${String(luck.whole(1000, 9999))}`;
  const person = inventPerson(luck);
  return {
    nda: `2770${String(luck.whole(1_000_000, 9_999_999))}`,
    uai: kind === 'CFA' ? school + uaiKey(school) : null,
    qualiopi_from: '2025-01-15',
    qualiopi_until: '2028-01-14',
    contact_name: `${person.givenName} ${person.familyName}`,
    contact_email: `contact@${slugOf(name)}.example`,
  };
}

/**
 * One person at least for every role, most of them around the places the tour speaks of.
 * @param {readonly DemoPlace[]} places
 * @param {readonly DemoOrganisation[]} trainers
 * @returns {DemoPerson[]}
 */
export function makePeople(places, trainers) {
  const at = (/** @type {string} */ commune) => places.find((p) => p.communeName === commune) ?? places[0];
  const vesoul = at('Vesoul')?.id ?? null;
  const besancon = at('Besançon')?.id ?? null;
  const reunion = places.find((p) => p.regionCode === '04')?.id ?? null;
  const organisation = trainers[0]?.id ?? null;
  const operator = at('Vesoul')?.operatorId ?? null;
  /** @type {readonly (readonly [givenName: string, familyName: string, role: Role, scopeKind: DemoPerson['grants'][number]['scopeKind'], scopeId: string | null, locale?: 'fr' | 'en'])[]} */
  const rows = [
    ['Amina', 'Benali', 'LEARNER', 'NETWORK', null],
    ['James', 'Okafor', 'LEARNER', 'NETWORK', null, 'en'],
    ['Mireille', 'Perrot', 'HELPER', 'DEPARTMENT', '70'],
    ['Thierry', 'Marchal', 'TRAINER', 'ORGANISATION', organisation],
    ['Sandrine', 'Cordier', 'ORGANISATION_MANAGER', 'ORGANISATION', organisation],
    ['Loïc', 'Grandjean', 'SITE_STAFF', 'PLACE', vesoul],
    ['Hélène', 'Noirot', 'SITE_MANAGER', 'PLACE', vesoul],
    ['Karim', 'Besson', 'SITE_MANAGER', 'PLACE', besancon],
    ['Marie-Josée', 'Payet', 'SITE_MANAGER', 'PLACE', reunion],
    ['Béatrice', 'Aubry', 'ORGANISATION_MANAGER', 'ORGANISATION', operator],
    ['Olivier', 'Vasseur', 'LABEL_REVIEWER', 'REGION', '27'],
    ['Françoise', 'Lagarde', 'COMMITTEE_MEMBER', 'REGION', '27'],
    ['Nadia', 'Raynaud', 'NETWORK_COORDINATOR', 'NETWORK', null],
    ['Yann', 'Le Goff', 'NETWORK_COORDINATOR', 'REGION', '53'],
    ['Céline', 'Joly', 'NETWORK_COORDINATOR', 'DEPARTMENT', '25'],
    ['Philippe', 'Arnoux', 'ADMINISTRATOR', 'NETWORK', null],
    ['Solène', 'Tessier', 'ADMINISTRATOR', 'NETWORK', null],
  ];
  return rows.map(([givenName, familyName, role, scopeKind, scopeId, locale = 'fr']) => ({
    id: stableId('demo', 'person', givenName, familyName), givenName, familyName, email: `${slugOf(givenName)}.${slugOf(familyName)}@escale.example`, locale, grants: [{ role, scopeKind, scopeId }],
  }));
}

/** People who book; one in eight has no e-mail. @param {Chance} luck @param {number} count @returns {DemoLearner[]} */
export function makeLearners(luck, count) {
  return Array.from({ length: count }, (_, i) => {
    const person = inventPerson(luck);
    return { ...person, email: luck.happens(0.125) ? null : `${slugOf(person.givenName)}.${slugOf(person.familyName)}.${i + 1}@courriel.example`, locale: luck.happens(0.06) ? 'en' : 'fr' };
  });
}
