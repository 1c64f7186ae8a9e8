import { randomBytes, randomUUID } from 'node:crypto';
import { shortCode } from '@escale/domain';
import pg from 'pg';
import { insertRows } from '../data/insert/bulk.mjs';

const LISTS = { emails: [], websites: [], typologies: [], services: [], audiences: [], special_care: [], fees: [], programmes: [], labels: [], other_labels: [], access_modes: [], support_modes: [], itinerance: [], gaps: [] };

/** Headsets that are out: how long ago each was put on and taken off, and how long its booking goes on, in minutes; as a model allows twenty in one stretch. */
const OUT = [
  { name: 'running', from: 4, until: null, ends: 26, status: 'IN_SESSION' },
  { name: 'warned', from: 18, until: null, ends: 12, status: 'IN_SESSION' },
  { name: 'over', from: 22, until: null, ends: 8, status: 'IN_SESSION' },
  { name: 'pause', from: 10, until: 2, ends: 20, status: 'HANDED_OUT' },
  { name: 'late', from: 45, until: 20, ends: -15, status: 'OVERDUE' },
  { name: 'missing', from: 150, until: 130, ends: -120, status: 'MISSING' },
];
/** Headsets that are here, in each state of care. */
const HERE = { ready: 'READY', spare: 'READY', third: 'READY', look: 'RETURNED', clean: 'SANITISING', charge: 'CHARGING', repair: 'OUT_OF_SERVICE' };

const STANDS = `UPDATE equipment_unit SET status = $2, in_service = $2 NOT IN ('OUT_OF_SERVICE', 'MISSING'), state = state || $3::jsonb WHERE id = $1`;

/**
 * A place of its own whose kiosk shows every screen: headsets from thirteen years on, in use, late, lost and in care; somebody who is there for one and has not read the notice; computers for who has not booked.
 * @param {string} letters for its name and tags @param {number} number of the place
 */
export async function kioskGround(letters, number) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const now = Date.now();
    const at = (/** @type {number} */ minutes) => new Date(now + minutes * 60_000).toISOString();
    const [placeId, spaceId, headset, computer, headsetOffer, computerOffer] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const slug = `ecrans-${letters.toLowerCase()}`;
    await insertRows(client, 'place', [
      { id: placeId, number, slug, source: 'journeys', source_id: slug, status: 'OPEN', name: `La Fabrique des écrans de Saint-Barthélemy-d’Anjou ${letters}`, address_line: '1 rue des Écrans', postcode: '70500', commune_name: 'Jussey', insee_code: '70292', longitude: -3.4, latitude: 45.5,
        position_approximate: false, time_zone: 'Europe/Paris', holiday_zone: 'METROPOLE', opening_hours: '24/7', phone: '+33380000000', wheelchair_accessible: true, quiet: false, staff_help: true, help_languages: ['fr'], people_capacity: 40, created_at: at(0), updated_at: at(0), ...LISTS },
    ]);
    await insertRows(client, 'space', [{ id: spaceId, place_id: placeId, name: 'Armoire des casques, au fond à gauche', people_capacity: 40 }]);
    await insertRows(client, 'equipment_model', [
      { id: headset, category: 'VR_HEADSET', manufacturer: 'Essai', name: `Casque ${letters}`, minimum_age: 13, turnaround_minutes: 0, accessories: [{ fr: 'Housse de transport', en: 'Carrying case' }, { fr: 'Câble de charge', en: 'Charging cable' }] },
      { id: computer, category: 'COMPUTER', manufacturer: 'Essai', name: `Poste ${letters}`, minimum_age: 0, turnaround_minutes: 0, accessories: [] },
    ]);
    const tag = (/** @type {number} */ index) => `${letters}-ES-${String(index + 1).padStart(2, '0')}`;
    const out = OUT.map((one, index) => ({ ...one, tag: tag(index), unitId: randomUUID(), bookingId: randomUUID(), shortCode: shortCode(randomBytes(5)) }));
    const here = Object.entries(HERE).map(([name, status], index) => ({ name, status, tag: tag(OUT.length + index), unitId: randomUUID() }));
    await insertRows(client, 'equipment_unit', [
      ...[...out, ...here].map((unit) => ({ id: unit.unitId, place_id: placeId, model_id: headset, space_id: spaceId, tag: unit.tag, in_service: true })),
      ...[1, 2].map((unit) => ({ id: randomUUID(), place_id: placeId, model_id: computer, space_id: spaceId, tag: `${letters}-PC-0${String(unit)}`, in_service: true })),
    ]);
    const offer = { place_id: placeId, grid_minutes: 15, notice_minutes: 0, horizon_days: 30, people_min: 1, people_max: 3, minimum_age: 0, paused: false };
    await insertRows(client, 'offer', [
      { ...offer, id: headsetOffer, title_fr: 'Découverte d’un métier en réalité virtuelle', title_en: 'A trade in virtual reality', durations_minutes: [30, 60], guardian_consent_below: null, safety_notice: true },
      { ...offer, id: computerOffer, title_fr: 'Poste informatique en libre accès', title_en: 'Computer, free access', durations_minutes: [30, 60], guardian_consent_below: 18, safety_notice: true },
    ]);
    await insertRows(client, 'offer_need', [
      { offer_id: headsetOffer, position: 0, category: 'VR_HEADSET', quantity: 1, per_person: true },
      { offer_id: computerOffer, position: 0, category: 'COMPUTER', quantity: 1, per_person: true },
    ]);
    const visitor = { bookingId: randomUUID(), shortCode: shortCode(randomBytes(5)), from: 5, ends: 55, givenName: 'Maximilienne-Constance' };
    const booked = [...out.map((one) => ({ ...one, givenName: 'Camille' })), visitor];
    await insertRows(client, 'booking', booked.map(({ bookingId, shortCode: code, from, ends, givenName }) => ({
      place_id: placeId, id: bookingId, offer_id: headsetOffer, starts_at: at(-from), ends_at: at(ends), people: 1, status: 'CONFIRMED', token_hash: '', short_code: code, given_name: givenName, family_name: 'Vandenbroucke', confirmed_at: at(-from), created_at: at(-from),
    })));
    const readyId = here.find(({ name }) => name === 'ready')?.unitId;
    await client.query('INSERT INTO allocation (place_id, booking_id, unit_id, during, occupying) VALUES ($1, $2, $3, tstzrange($4, $5), true)', [placeId, visitor.bookingId, readyId, at(-visitor.from), at(visitor.ends)]);
    await insertRows(client, 'headset_session', out.map(({ unitId, bookingId, from, until }) => ({
      place_id: placeId, unit_id: unitId, ordinal: 1, booking_id: bookingId, handed_out_at: at(-from), immersions: [{ start: at(-from), end: until === null ? null : at(-until) }],
    })));
    const seen = { battery: { unit: 88, left: 80, right: 80, at: at(-1) }, sanitisedAt: at(-1) };
    for (const { unitId, status, bookingId } of out) await client.query(STANDS, [unitId, status, JSON.stringify({ custody: bookingId })]);
    for (const { unitId, status } of here) await client.query(STANDS, [unitId, status, JSON.stringify(seen)]);
    const tags = Object.fromEntries([...out, ...here].map((unit) => [unit.name, unit.tag]));
    const codes = Object.fromEntries(out.map((one) => [one.name, one.shortCode]));
    return { placeId, computerOffer, visitorCode: visitor.shortCode, codes, tags };
  } finally {
    await client.end();
  }
}
