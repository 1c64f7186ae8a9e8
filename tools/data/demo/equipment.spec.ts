import { describe, expect, it } from '@jest/globals';
import { network, open, present } from './network-for-specs.ts';

const { places, models, modules, organisations, people } = network;
const modelById = new Map(models.map((m) => [m.id, m]));
const modulesById = new Map(modules.map((m) => [m.id, m]));
const drafts = places.filter((p) => p.status === 'DRAFT');

describe('equipment and offers', () => {
  it('writes the number of the place and the code of the model in each tag', () => {
    for (const place of places) {
      for (const unit of place.units) {
        expect(unit.tag).toMatch(new RegExp(`^TL${String(place.number).padStart(4, '0')}-${present(modelById.get(unit.modelId)).code}-\\d{2}$`));
        expect(place.spaces.map((s) => s.id)).toContain(unit.spaceId);
      }
    }
  });

  it('installs a module only on models it is made for, and each module somewhere', () => {
    const installed = new Set<string>();
    for (const unit of open.flatMap((p) => p.units)) {
      for (const id of unit.moduleIds) {
        expect(present(modulesById.get(id)).modelIds).toContain(unit.modelId);
        installed.add(id);
      }
    }
    expect(modules.filter((m) => !installed.has(m.id)).map((m) => m.titleFr)).toEqual([]);
  });

  it('offers two to six things per open place, one to four rooms, none at a draft', () => {
    for (const place of open) {
      expect([place.slug, place.offers.length >= 2 && place.offers.length <= 6, place.spaces.length >= 1 && place.spaces.length <= 4]).toEqual([place.slug, true, true]);
    }
    for (const place of drafts) expect(place.offers).toEqual([]);
  });

  it('can satisfy every need with units in service, for the most people at once', () => {
    for (const place of open) {
      for (const offer of place.offers) {
        expect(offer.peopleMin).toBeLessThanOrEqual(offer.peopleMax);
        expect(offer.peopleMax).toBeLessThanOrEqual(place.peopleCapacity);
        expect(offer.peopleMax).toBeLessThanOrEqual(present(place.spaces.find((s) => s.id === offer.spaceId)).peopleCapacity);
        for (const need of offer.needs) {
          const fitting = place.units.filter((u) => u.inService && (need.modelId === null ? present(modelById.get(u.modelId)).category === need.category : u.modelId === need.modelId));
          expect([offer.titleFr, place.slug, fitting.length >= need.quantity * (need.perPerson ? offer.peopleMax : 1)]).toEqual([offer.titleFr, place.slug, true]);
          for (const unit of fitting.slice(0, 1)) expect(offer.minimumAge).toBeGreaterThanOrEqual(present(modelById.get(unit.modelId)).minimumAge);
        }
      }
    }
  });

  it('asks for the safety notice where a headset is worn', () => {
    for (const offer of open.flatMap((p) => p.offers)) expect(offer.safetyNotice).toBe(offer.needs.some((n) => ['VR_HEADSET', 'AR_HEADSET'].includes(n.category)));
  });
});

describe('people', () => {
  it('has somebody for each role, with a scope that exists', () => {
    const roles = people.flatMap((p) => p.grants.map((g) => g.role));
    for (const role of ['LEARNER', 'HELPER', 'TRAINER', 'ORGANISATION_MANAGER', 'SITE_STAFF', 'SITE_MANAGER', 'LABEL_REVIEWER', 'COMMITTEE_MEMBER', 'NETWORK_COORDINATOR', 'ADMINISTRATOR']) expect(roles).toContain(role);
    for (const { role, scopeKind, scopeId } of people.flatMap((p) => p.grants)) {
      const known: readonly (string | null)[] = { NETWORK: [null], REGION: places.map((p) => p.regionCode), DEPARTMENT: places.map((p) => p.departmentCode), ORGANISATION: organisations.map((o) => o.id), PLACE: places.map((p) => p.id) }[scopeKind];
      expect([role, scopeKind, known.includes(scopeId)]).toEqual([role, scopeKind, true]);
    }
  });
});
