import { describe, expect, it } from '@jest/globals';
import { distanceMetres, isSiret, locate, territoryOfCommune } from '../../../libs/domain/src/place/index.ts';
import { generateDemoNetwork } from './generate.mjs';
import { communes, facts, network, now, open, present, repeated } from './network-for-specs.ts';

const { places, models, modules, organisations, people, learners, wishes } = network;
const communeOf = new Map(communes.map((c) => [c.inseeCode, c]));
const drafts = places.filter((p) => p.status === 'DRAFT');

describe('the demo network as a whole', () => {
  it('is the same for the same seed and instant', () => expect(generateDemoNetwork(facts)).toEqual(network));

  it('is another for another seed, and keeps its places when only time passes', () => {
    const other = generateDemoNetwork({ ...facts, seed: 'autre' });
    expect(other.places.map((p) => p.inseeCode)).not.toEqual(places.map((p) => p.inseeCode));
    const later = generateDemoNetwork({ ...facts, now: now + 40 * 86_400_000 });
    expect(later.places).toEqual(places);
    expect(later.wishes).not.toEqual(wishes);
  });

  it('has the promised numbers', () => {
    expect(open.length).toBeGreaterThanOrEqual(155);
    expect(open.length).toBeLessThanOrEqual(165);
    expect(drafts.length).toBeGreaterThanOrEqual(6);
    expect(drafts.length).toBeLessThanOrEqual(8);
    const units = open.flatMap((p) => p.units);
    expect(units.length).toBeGreaterThanOrEqual(1_100);
    expect(units.length).toBeLessThanOrEqual(1_300);
    expect(models).toHaveLength(24);
    expect(modules.length).toBeGreaterThanOrEqual(40);
    expect(new Set(models.map((m) => m.category)).size).toBe(8);
  });

  it('gives every id, tag, slug, number and e-mail once', () => {
    const lists: readonly (readonly { readonly id: string }[])[] = [models, modules, organisations, places, people, places.flatMap((p) => p.spaces), places.flatMap((p) => p.units), places.flatMap((p) => p.offers)];
    const ids = lists.flatMap((list) => list.map((x) => x.id));
    expect(repeated(ids)).toEqual([]);
    expect(repeated(places.flatMap((p) => p.units.map((u) => u.tag)))).toEqual([]);
    expect(repeated(places.map((p) => p.slug))).toEqual([]);
    expect(repeated(places.map((p) => p.number))).toEqual([]);
    expect(repeated(modules.map((m) => m.slug))).toEqual([]);
    expect(repeated(people.map((p) => p.email))).toEqual([]);
    expect(repeated(learners.flatMap((l) => l.email ?? []))).toEqual([]);
    for (const { id } of places) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('writes only to addresses that exist nowhere', () => {
    const addresses = [...places.flatMap((p) => p.emails), ...people.map((p) => p.email), ...learners.flatMap((l) => l.email ?? [])];
    for (const address of addresses) expect(address).toMatch(/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/);
    for (const site of places.flatMap((p) => p.websites)) expect(site).toMatch(/^https:\/\/[a-z0-9-]+\.example$/);
  });
});

describe('places', () => {
  it('keep hours of many shapes', () => expect(new Set(open.map((p) => p.openingHours)).size).toBeGreaterThan(12));

  it('cover every region where people live, overseas included', () => {
    const covered = new Set(open.map((p) => p.regionCode));
    const expected = [...new Set(communes.map((c) => c.regionCode))].filter((code) => code.length === 2);
    expect(expected.filter((code) => !covered.has(code))).toEqual([]);
    for (const territory of ['975', '987', '988']) expect(open.filter((p) => p.regionCode === territory).length).toBeGreaterThanOrEqual(2);
  });

  it('are in real communes, at their door within 1.5 km, in their own territory', () => {
    for (const place of places) {
      const commune = communeOf.get(place.inseeCode);
      expect(commune?.name).toBe(place.communeName);
      expect(commune?.postcodes).toContain(place.postcode);
      if (place.longitude === null || place.latitude === null) continue;
      expect(distanceMetres(present(commune), { longitude: place.longitude, latitude: place.latitude })).toBeLessThan(1_500);
      expect(locate(place.longitude, place.latitude)).toBe(territoryOfCommune(place.inseeCode));
    }
  });

  it('are mostly in the country and in small towns', () => {
    const small = open.filter((p) => (communeOf.get(p.inseeCode)?.population ?? 0) < 20_000);
    expect(small.length / open.length).toBeGreaterThan(0.55);
    expect(open.some((p) => (communeOf.get(p.inseeCode)?.population ?? 0) > 150_000)).toBe(true);
  });

  it('never share a name inside a department, nor a SIRET anywhere, and every SIRET passes', () => {
    expect(repeated(places.map((p) => `${p.departmentCode}/${p.name}`))).toEqual([]);
    expect(repeated(organisations.map((o) => o.siret))).toEqual([]);
    for (const { siret } of organisations) expect([siret, isSiret(siret)]).toEqual([siret, true]);
    for (const place of places) expect(organisations.find((o) => o.id === place.operatorId)?.siret).toBe(place.pivot);
  });

  it('include those the tour speaks of', () => {
    const forge = open.filter((p) => p.name === 'La Forge');
    expect(forge.map((p) => p.communeName)).toEqual(['Vesoul']);
    expect(open.map((p) => p.communeName)).toEqual(expect.arrayContaining(['Besançon', 'Pirey']));
    const welding = present(modules.find((m) => m.titleEn.startsWith('MAG welding')));
    expect(present(forge[0]).units.filter((u) => u.moduleIds.includes(welding.id) && u.inService).length).toBeGreaterThanOrEqual(3);
    expect(forge[0]).toMatchObject({ wheelchairAccessible: true, staffHelp: true });
  });

  it('lack an address or a position when, and only when, they are drafts', () => {
    for (const place of places) {
      const lacking = [...(place.addressLine === null ? ['ADDRESS'] : []), ...(place.positionApproximate ? ['POSITION'] : [])];
      expect(lacking).toEqual(place.gaps);
      expect(place.gaps.length > 0).toBe(place.status === 'DRAFT');
    }
    expect(new Set(drafts.flatMap((p) => p.gaps))).toEqual(new Set(['ADDRESS', 'POSITION']));
  });

  it('have telephone numbers kept for fiction', () => {
    for (const { phone } of places) expect(phone).toMatch(/^\+33(?:19900|26191|35301|46571|53649|63998)\d{4}$/);
  });

  it('differ in access, help and languages', () => {
    for (const key of ['wheelchairAccessible', 'quiet', 'staffHelp'] as const) expect(new Set(open.map((p) => p[key])).size).toBe(2);
    expect(new Set(open.flatMap((p) => p.helpLanguages)).size).toBeGreaterThan(10);
    for (const place of open) expect(place.helpLanguages.length > 0).toBe(place.staffHelp);
  });
});
