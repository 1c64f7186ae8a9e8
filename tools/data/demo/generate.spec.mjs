import { describe, expect, it } from '@jest/globals';
import OpeningHours from 'opening_hours';
import { isSiret, zoneOfCommune } from '../../../libs/domain/src/place/index.ts';
import { buildCommunes } from '../../../apps/api/src/features/place/gazetteer/build-communes.ts';
import { readGazetteerSources } from '../../../apps/api/src/features/place/gazetteer/sources.ts';
import { distanceMetres, locate, territoryOfCommune } from '../../../libs/domain/src/place/index.ts';
import { generateDemoNetwork } from './generate.mjs';
import { EARLY_HOURS, HOURS, LONG_HOURS } from './hours.mjs';
import { isNationalHoliday } from './calendar.mjs';

const communes = buildCommunes(readGazetteerSources());
const communeOf = new Map(communes.map((c) => [c.inseeCode, c]));
const now = Date.parse('2026-03-18T10:20:00Z');
const facts = { seed: 'escale', now, communes, zoneOf: zoneOfCommune };
const network = generateDemoNetwork(facts);
const { places, models, modules, organisations, people, learners, wishes } = network;
const modelById = new Map(models.map((m) => [m.id, m]));
const modulesById = new Map(modules.map((m) => [m.id, m]));
const open = places.filter((p) => p.status === 'OPEN');
const drafts = places.filter((p) => p.status === 'DRAFT');
const repeated = (items) => items.filter((item, i) => items.indexOf(item) !== i);

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
    const ids = [models, modules, organisations, places, people, places.flatMap((p) => p.spaces), places.flatMap((p) => p.units), places.flatMap((p) => p.offers)].flatMap((list) => list.map((x) => x.id));
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
      expect(distanceMetres(commune, { longitude: place.longitude, latitude: place.latitude })).toBeLessThan(1_500);
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
    const welding = modules.find((m) => m.titleEn.startsWith('MAG welding'));
    expect(forge[0].units.filter((u) => u.moduleIds.includes(welding.id) && u.inService).length).toBeGreaterThanOrEqual(3);
    expect(forge[0]).toMatchObject({ wheelchairAccessible: true, staffHelp: true });
  });

  it('lack an address or a position when, and only when, they are drafts', () => {
    for (const place of places) {
      const lacking = [...(place.addressLine === null ? ['ADDRESS'] : []), ...(place.longitude === null ? ['POSITION'] : [])];
      expect(lacking).toEqual(place.gaps);
      expect(place.gaps.length > 0).toBe(place.status === 'DRAFT');
    }
    expect(new Set(drafts.flatMap((p) => p.gaps))).toEqual(new Set(['ADDRESS', 'POSITION']));
  });

  it('have telephone numbers kept for fiction', () => {
    for (const { phone } of places) expect(phone).toMatch(/^\+33(?:19900|26191|35301|46571|53649|63998)\d{4}$/);
  });

  it('differ in access, help and languages', () => {
    for (const key of ['wheelchairAccessible', 'quiet', 'staffHelp']) expect(new Set(open.map((p) => p[key])).size).toBe(2);
    expect(new Set(open.flatMap((p) => p.helpLanguages)).size).toBeGreaterThan(10);
    for (const place of open) expect(place.helpLanguages.length > 0).toBe(place.staffHelp);
  });
});

describe('opening hours', () => {
  it('parse as OSM opening_hours without a warning', () => {
    for (const text of new Set(places.map((p) => p.openingHours))) {
      const parsed = new OpeningHours(text, { lat: 47, lon: 6, address: { country_code: 'fr', state: '' } });
      expect([text, parsed.getWarnings()]).toEqual([text, []]);
    }
    expect(new Set(places.map((p) => p.openingHours)).size).toBeGreaterThan(12);
  });

  it('mean the week that goes with them', () => {
    for (const { text, week, summerWeek } of [...HOURS, ...EARLY_HOURS, LONG_HOURS]) {
      const parsed = new OpeningHours(text, { lat: 47, lon: 6, address: { country_code: 'fr', state: '' } });
      for (const [monday, expected] of [[new Date(2026, 2, 16), week], [new Date(2026, 6, 20), summerWeek ?? week]]) {
        expected.forEach((spans, d) => {
          const from = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + d);
          const to = new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1);
          const found = parsed.getOpenIntervals(from, to).map(([a, b]) => [a.getHours() * 60 + a.getMinutes(), b.getHours() * 60 + b.getMinutes()]);
          expect([text, d, found]).toEqual([text, d, spans.map((s) => [...s])]);
        });
      }
    }
  });
});

describe('equipment and offers', () => {
  it('writes the number of the place and the code of the model in each tag', () => {
    for (const place of places) {
      for (const unit of place.units) {
        expect(unit.tag).toMatch(new RegExp(`^TL${String(place.number).padStart(4, '0')}-${modelById.get(unit.modelId).code}-\\d{2}$`));
        expect(place.spaces.map((s) => s.id)).toContain(unit.spaceId);
      }
    }
  });

  it('installs a module only on models it is made for, and each module somewhere', () => {
    const installed = new Set();
    for (const unit of open.flatMap((p) => p.units)) {
      for (const id of unit.moduleIds) {
        expect(modulesById.get(id).modelIds).toContain(unit.modelId);
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
        expect(offer.peopleMax).toBeLessThanOrEqual(place.spaces.find((s) => s.id === offer.spaceId).peopleCapacity);
        for (const need of offer.needs) {
          const fitting = place.units.filter((u) => u.inService && (need.modelId === null ? modelById.get(u.modelId).category === need.category : u.modelId === need.modelId));
          expect([offer.titleFr, place.slug, fitting.length >= need.quantity * (need.perPerson ? offer.peopleMax : 1)]).toEqual([offer.titleFr, place.slug, true]);
          for (const unit of fitting.slice(0, 1)) expect(offer.minimumAge).toBeGreaterThanOrEqual(modelById.get(unit.modelId).minimumAge);
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
      const known = { NETWORK: [null], REGION: places.map((p) => p.regionCode), DEPARTMENT: places.map((p) => p.departmentCode), ORGANISATION: organisations.map((o) => o.id), PLACE: places.map((p) => p.id) }[scopeKind];
      expect([role, scopeKind, known.includes(scopeId)]).toEqual([role, scopeKind, true]);
    }
  });
});

describe('what people booked', () => {
  const dayOffset = (day) => (Date.parse(`${day}T00:00:00Z`) - Date.parse('2026-03-18T00:00:00Z')) / 86_400_000;
  const share = (list, outcome) => list.filter((w) => w.outcome === outcome).length / list.length;
  const past = wishes.filter((w) => dayOffset(w.localDay) < -1);
  const coming = wishes.filter((w) => dayOffset(w.localDay) > 1);

  it('fills three months behind and one ahead', () => {
    expect(past.length).toBeGreaterThan(8_000);
    expect(past.length).toBeLessThan(25_000);
    expect(coming.length).toBeGreaterThan(1_000);
    expect(wishes.filter((w) => Math.abs(dayOffset(w.localDay) + 30) > 62)).toEqual([]);
  });

  it('keeps to the offer, its grid, its people and the hours of the place, never on a national holiday', () => {
    const weekOf = new Map([...HOURS, ...EARLY_HOURS, LONG_HOURS].map((h) => [h.text, h.week]));
    for (const wish of wishes) {
      const place = places[wish.placeIndex];
      const offer = place.offers[wish.offerIndex];
      const spans = weekOf.get(place.openingHours)[(new Date(`${wish.localDay}T00:00:00Z`).getUTCDay() + 6) % 7];
      const inside = spans.find(([opens, closes]) => wish.startMinute >= opens && wish.startMinute + wish.durationMinutes <= closes);
      if (!inside || (wish.startMinute - inside[0]) % offer.gridMinutes !== 0) throw new Error(`${place.slug} ${wish.localDay} ${wish.startMinute}: not a slot`);
      if (!offer.durationsMinutes.includes(wish.durationMinutes) || wish.people < offer.peopleMin || wish.people > offer.peopleMax) throw new Error(`${place.slug}: not what is offered`);
      if (isNationalHoliday(wish.localDay)) throw new Error(`${wish.localDay} is a holiday`);
    }
    expect(isNationalHoliday('2026-04-06')).toBe(true);
    expect(isNationalHoliday('2026-05-14')).toBe(true);
    expect(isNationalHoliday('2026-05-25')).toBe(true);
    expect(isNationalHoliday('2026-04-07')).toBe(false);
  });

  it('ends past wishes, leaves coming ones confirmed or cancelled', () => {
    expect(new Set(past.map((w) => w.outcome))).toEqual(new Set(['COMPLETED', 'NO_SHOW', 'CANCELLED']));
    expect(new Set(coming.map((w) => w.outcome))).toEqual(new Set(['CONFIRMED', 'CANCELLED']));
    expect(share(past, 'COMPLETED')).toBeGreaterThan(0.8);
    expect(share(past, 'NO_SHOW')).toBeGreaterThan(0.03);
    expect(share(past, 'CANCELLED')).toBeGreaterThan(0.05);
    const walkIns = past.filter((w) => w.walkIn).length / past.length;
    expect(walkIns).toBeGreaterThan(0.05);
    expect(walkIns).toBeLessThan(0.2);
    expect(wishes.filter((w) => (w.arrivedMinutesAfterStart !== null) !== ['COMPLETED', 'CHECKED_IN'].includes(w.outcome))).toEqual([]);
  });

  it('asks only for a module installed at the place that fits the time', () => {
    const asked = wishes.filter((w) => w.moduleId !== null);
    expect(asked.length).toBeGreaterThan(2_000);
    for (const wish of asked) {
      if (modulesById.get(wish.moduleId).durationMinutes > wish.durationMinutes) throw new Error('longer than the session');
      if (!places[wish.placeIndex].units.some((u) => u.inService && u.moduleIds.includes(wish.moduleId))) throw new Error('not installed');
    }
  });

  it('breathes with the week, the school year and fame', () => {
    const perDay = (from, to) => wishes.filter((w) => w.localDay >= from && w.localDay <= to).length;
    expect(perDay('2025-12-29', '2025-12-31')).toBeLessThan(perDay('2026-01-12', '2026-01-14') * 0.6);
    const byPlace = open.map((p) => wishes.filter((w) => places[w.placeIndex] === p).length).sort((a, b) => b - a);
    expect(byPlace[Math.floor(byPlace.length * 0.1)]).toBeGreaterThan(2.5 * byPlace[Math.floor(byPlace.length * 0.75)]);
    expect(wishes.every((w) => w.learner >= 0 && w.learner < learners.length)).toBe(true);
  });
});
