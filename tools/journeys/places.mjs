import pg from 'pg';
import { insertRows } from '../data/insert/bulk.mjs';

const id = (/** @type {number} */ serial) => `0e5ca1e0-0000-7000-a000-${String(serial).padStart(12, '0')}`;

/** What the journeys look for by name: places that never close, so that a person can book and be checked in at any hour the tests run. */
export const JOURNEY = Object.freeze({ place: 'La Forge toujours ouverte', slug: 'la-forge-toujours-ouverte', otherPlace: 'Le Relais toujours ouvert', commune: 'Vesoul', offerId: id(30), otherOfferId: id(31), minorsPlace: 'L’Atelier toujours ouvert', minorsOfferId: id(32), minorsPlaceId: id(3), placeId: id(1), otherPlaceId: id(2), deskPlace: 'Le Comptoir toujours ouvert', deskSlug: 'le-comptoir-toujours-ouvert', deskPlaceId: id(4), deskOfferId: id(33), deskComputerOfferId: id(34), hoursPlace: { fr: 'La Fabrique aux heures', en: 'L’Horloge des heures' }, hoursSlug: { fr: 'la-fabrique-aux-heures', en: 'l-horloge-des-heures' }, hoursPlaceId: { fr: id(5), en: id(6) }, hoursOfferId: { fr: id(35), en: id(36) }, morningSlug: 'le-guichet-du-matin', morningPlaceId: id(12), morningOfferId: id(39), offersPlace: 'La Fabrique des parcours', offersSlug: 'la-fabrique-des-parcours', offersPlaceId: id(7), pagePlace: { fr: 'La Fabrique des pages', en: 'L’Atelier des pages' }, pageSlug: { fr: 'la-fabrique-des-pages', en: 'l-atelier-des-pages' }, pagePlaceId: { fr: id(8), en: id(9) },
  requestsPlace: { fr: 'La Fabrique des demandes', en: 'L’Atelier des demandes' }, requestsPlaceId: { fr: id(240), en: id(241) }, requestsOfferId: { fr: id(2410), en: id(2411) }, seriesPlace: { fr: 'La Fabrique des séries', en: 'L’Atelier des séries' }, seriesPlaceId: { fr: id(242), en: id(243) }, seriesOfferId: { fr: id(2412), en: id(2413) }, absencePlace: 'Le Rendez-vous toujours ouvert', absenceSlug: 'le-rendez-vous-toujours-ouvert', absencePlaceId: id(230), absenceOfferId: id(2300),
  headsetsPlaceIds: [id(800), id(801), id(802), id(803)], headsetsOfferIds: [id(8100), id(8101), id(8102), id(8103)],
  kiosksPlace: { fr: 'La Fabrique des bornes', en: 'L’Atelier des bornes' }, kiosksSlug: { fr: 'la-fabrique-des-bornes', en: 'l-atelier-des-bornes' }, kiosksPlaceId: { fr: id(500), en: id(501) },
  anomaliesPlace: { fr: 'La Fabrique à régler', en: 'L’Atelier à régler' }, anomaliesSlug: { fr: 'la-fabrique-a-regler', en: 'l-atelier-a-regler' }, anomaliesPlaceId: { fr: id(909), en: id(910) }, anomaliesOfferId: { fr: id(90900), en: id(90901) },
  arrivalsGroupPlaceId: id(91_000), arrivalsGroupOfferId: id(91_010), arrivalsWalkInPlaceId: id(91_001), arrivalsWalkInOfferId: id(91_011), arrivalsNamePlaceId: id(91_002), arrivalsNameOfferId: id(91_012),
  walkInHeadsetPlaceId: id(93_100), walkInHeadsetOfferId: id(93_110), languagesPlaceId: id(93_101), languagesOfferId: id(93_111),
  labelsPlace: { fr: 'La Fabrique labellisée', en: 'L’Atelier labellisé' }, labelsSlug: { fr: 'la-fabrique-labellisee', en: 'l-atelier-labellise' }, labelsPlaceId: { fr: id(708), en: id(709) },
  labelPiecesPlace: { fr: 'La Fabrique des pièces', en: 'L’Atelier des pièces' }, labelPiecesSlug: { fr: 'la-fabrique-des-pieces', en: 'l-atelier-des-pieces' }, labelPiecesPlaceId: { fr: id(704), en: id(705) },
  labelFilePlace: { fr: 'La Fabrique des dossiers', en: 'L’Atelier des dossiers' }, labelFileSlug: { fr: 'la-fabrique-des-dossiers', en: 'l-atelier-des-dossiers' }, labelFilePlaceId: { fr: id(700), en: id(701) },
  waitingPlaces: ['La Jetée', 'Le Phare'], waitingSlug: 'la-jetee-des-attentes', waitingPlaceId: id(220), waitingOfferIds: [id(2210), id(2211)] });

const LISTS = { emails: [], websites: [], typologies: [], services: [], audiences: [], special_care: [], fees: [], programmes: [], labels: [], other_labels: [], access_modes: [], support_modes: [], itinerance: [], gaps: [] };

/** @param {string} databaseUrl */
export async function insertJourneyPlaces(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const now = new Date().toISOString();
    const place = (/** @type {number} */ serial, /** @type {string} */ name, /** @type {string} */ slug, /** @type {number} */ longitude, elsewhere = {}) => ({
      id: id(serial), number: 90_000 + serial, slug, source: 'journeys', source_id: slug, status: 'OPEN', name, address_line: '3 rue des Ateliers', postcode: '70000', commune_name: 'Vesoul', insee_code: '70550',
      longitude, latitude: 47.6222, position_approximate: false, time_zone: 'Europe/Paris', holiday_zone: 'METROPOLE', opening_hours: '24/7', operator_name: 'Association des Ateliers', pivot: null, phone: '+33380000000',
      how_to_come: 'À cinq minutes à pied de la gare.', summary: 'Un atelier ouvert à tous.', wheelchair_accessible: true, quiet: false, staff_help: true, help_languages: ['fr', 'en'], people_capacity: 20,
      created_at: now, updated_at: now, ...LISTS, ...elsewhere,
    });
    await insertRows(client, 'place', [
      place(1, JOURNEY.place, JOURNEY.slug, 6.1556),
      place(2, JOURNEY.otherPlace, 'le-relais-toujours-ouvert', 6.17),
      // In the same department, and out of the way of what others search for.
      // One whose desk the journeys keep, so that nobody else books there.
      place(4, JOURNEY.deskPlace, JOURNEY.deskSlug, 5.5926, { latitude: 47.4437, postcode: '70100', commune_name: 'Gray', insee_code: '70279' }),
      // One whose desk opens by keys alone, at hours that no other journey may take.
      place(12, 'Le Guichet du matin', JOURNEY.morningSlug, 5.65, { latitude: 47.32, postcode: '70150', commune_name: 'Marnay', insee_code: '70334' }),
      // Two whose hours are changed, one for each language; far from what others search for.
      ...(/** @type {const} */ (['fr', 'en'])).map((language, index) => place(5 + index, JOURNEY.hoursPlace[language], JOURNEY.hoursSlug[language], 5.8 + index / 100, { latitude: 47.79, postcode: '70500', commune_name: 'Jussey', insee_code: '70292', opening_hours: 'Mo-Fr 09:00-12:00,14:00-18:00' })),
      // One whose offers the journeys write; without any to begin with.
      place(7, JOURNEY.offersPlace, JOURNEY.offersSlug, 6.3811, { latitude: 47.8164, postcode: '70300', commune_name: 'Luxeuil-les-Bains', insee_code: '70311', opening_hours: 'Mo-Su 08:00-20:00' }),
      // Two that are not published yet, one for each language: their journeys write the page, and publish it.
      ...(/** @type {const} */ (['fr', 'en'])).map((language, index) => place(8 + index, JOURNEY.pagePlace[language], JOURNEY.pageSlug[language], 6.0 + index / 100, { latitude: 47.55, status: 'DRAFT', gaps: ['OFFER'], pivot: '43493312300029', summary: null, opening_hours: 'Mo-Sa 09:00-18:00', wheelchair_accessible: false })),
      // Two where each request waits for an answer, one for each language; off the coast as well, where nobody else searches.
      ...(/** @type {const} */ (['fr', 'en'])).map((language, index) => place(240 + index, JOURNEY.requestsPlace[language], `demandes-${language}`, -4 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447' })),
      // Two where sessions are repeated, with a single piece of equipment each, so that one who is there already is in the way.
      ...(/** @type {const} */ (['fr', 'en'])).map((language, index) => place(242 + index, JOURNEY.seriesPlace[language], `series-${language}`, -3.9 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447' })),
      // Four where headsets are handed out at kiosks, one for each journey; off the coast.
      ...[0, 1, 2, 3].map((index) => place(800 + index, `La Fabrique des casques ${index + 1}`, `la-fabrique-des-casques-${index + 1}`, -3.7 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447' })),
      // Two whose kiosks are added and revoked, one for each language; off the coast too.
      ...(/** @type {const} */ (['fr', 'en'])).map((language, index) => place(500 + index, JOURNEY.kiosksPlace[language], JOURNEY.kiosksSlug[language], -3.8 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447' })),
      // Two that send pieces for a label, one for each language; off the coast too.
      ...(/** @type {const} */ (['fr', 'en'])).map((language, index) => place(704 + index, JOURNEY.labelPiecesPlace[language], JOURNEY.labelPiecesSlug[language], -3.1 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447' })),
      // Two that ask for a label, one for each language; off the coast too.
      ...(/** @type {const} */ (['fr', 'en'])).map((language, index) => place(700 + index, JOURNEY.labelFilePlace[language], JOURNEY.labelFileSlug[language], -3.3 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447', opening_hours: 'Mo-Fr 09:00-18:00' })),
      // Two whose kiosks contradict the planning, one for each language; off the coast too.
      ...(/** @type {const} */ (['fr', 'en'])).map((language, index) => place(909 + index, JOURNEY.anomaliesPlace[language], JOURNEY.anomaliesSlug[language], -3.6 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447' })),
      // Two that have labels, one for each language; off the coast too.
      ...(/** @type {const} */ (['fr', 'en'])).map((language, index) => place(708 + index, JOURNEY.labelsPlace[language], JOURNEY.labelsSlug[language], -3.2 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447' })),
      // Three at whose kiosk people arrive by a list, without a booking and by name; off the coast too.
      ...['La Porte des groupes', 'La Porte ouverte', 'La Porte des prénoms'].map((name, index) => place(91_000 + index, name, `porte-${index}`, -3.5 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447' })),
      // One where people walk in for a headset, one where kiosks speak other languages; off the coast too.
      ...['La Porte des casques', 'La Porte des langues'].map((name, index) => place(93_100 + index, name, `porte-casques-${index}`, -3.4 + index / 100, { latitude: 45.5, postcode: '70190', commune_name: 'Rioz', insee_code: '70447' })),
      // Two with one session a day, for which people wait; off the coast, where nobody else searches.
      ...(/** @type {const} */ ([0, 1])).map((index) => place(220 + index, JOURNEY.waitingPlaces[index] ?? '', index === 0 ? JOURNEY.waitingSlug : 'le-phare-des-attentes', -4.9 + index / 20, { latitude: 46.5, postcode: '85350', commune_name: 'L’Île-d’Yeu', insee_code: '85113', opening_hours: 'Mo-Su 10:00-10:30' })),
      place(3, JOURNEY.minorsPlace, 'l-atelier-toujours-ouvert', 6.4966, { latitude: 47.6848, postcode: '70200', commune_name: 'Lure', insee_code: '70310' }),
    ]);
    // One that notes who does not come; its team sees every arrival.
    await insertRows(client, 'place', [{ ...place(230, JOURNEY.absencePlace, JOURNEY.absenceSlug, 6.9, { latitude: 47.64, postcode: '90000', commune_name: 'Belfort', insee_code: '90010' }), absence_grace_minutes: 5, absence_team_notes: true }]);
    await insertRows(client, 'equipment_model', [{ id: id(10), category: 'VR_HEADSET', manufacturer: 'Essai', name: 'Casque des parcours', minimum_age: 13, turnaround_minutes: 0 }, { id: id(11), category: 'COMPUTER', manufacturer: 'Essai', name: 'Poste des parcours', minimum_age: 0, turnaround_minutes: 5 }]);
    await insertRows(client, 'equipment_model', [{ id: id(810), category: 'VR_HEADSET', manufacturer: 'Essai', name: 'Casque des bornes', minimum_age: 0, turnaround_minutes: 0, accessories: [{ fr: 'Housse de transport', en: 'Carrying case' }] }]);
    const unit = (/** @type {number} */ serial, /** @type {number} */ placeSerial, /** @type {string} */ tag, modelSerial = 10) => ({ id: id(serial), place_id: id(placeSerial), model_id: id(modelSerial), tag, in_service: true });
    await insertRows(client, 'equipment_unit', [
      // Enough for journeys that all want the session that begins now, and a single one where a race must be lost.
      ...Array.from({ length: 8 }, (_, number) => unit(40 + number, 1, `TL90001-ES-0${number + 1}`)),
      unit(20, 2, 'TL90002-ES-01'),
      ...Array.from({ length: 6 }, (_, number) => unit(60 + number, 3, `TL90003-ES-0${number + 1}`)),
      ...Array.from({ length: 4 }, (_, number) => unit(70 + number, 4, `TL90004-ES-0${number + 1}`)),
      unit(90, 5, 'TL90005-ES-01'),
      unit(91, 6, 'TL90006-ES-01'),
      ...Array.from({ length: 3 }, (_, number) => unit(80 + number, 4, `TL90004-PC-0${number + 1}`, 11)),
      ...[0, 1].flatMap((index) => [0, 1].map((number) => unit(2400 + 2 * index + number, 240 + index, `TL9024${index}-PC-0${number + 1}`, 11))),
      ...[0, 1].map((index) => unit(2404 + index, 242 + index, `TL9024${2 + index}-PC-01`, 11)),
      unit(92, 8, 'TL90008-ES-01'),
      unit(93, 9, 'TL90009-ES-01'),
      ...Array.from({ length: 4 }, (_, number) => unit(100 + number, 12, `TL90012-PC-0${number + 1}`, 11)),
      unit(2200, 220, 'TL90220-ES-01'),
      unit(2201, 221, 'TL90221-ES-01'),
      ...Array.from({ length: 2 }, (_, number) => unit(95 + number, 7, `TL90007-PC-0${number + 1}`, 11)),
    ]);
    await insertRows(client, 'equipment_unit', [...Array.from({ length: 2 }, (_, number) => unit(91_020 + number, 91_001, `TL91001-PC-0${number + 1}`, 11)), ...Array.from({ length: 4 }, (_, number) => unit(91_030 + number, 91_002, `TL91002-PC-0${number + 1}`, 11))]);
    await insertRows(client, 'equipment_unit', Array.from({ length: 8 }, (_, number) => unit(2310 + number, 230, `TL90230-ES-0${number + 1}`)));
    await insertRows(client, 'equipment_unit', [0, 1, 2, 3].flatMap((index) => [0, 1].map((number) => unit(820 + 2 * index + number, 800 + index, `TL9080${index}-ES-0${number + 1}`, 810))));
    await insertRows(client, 'equipment_unit', [0, 1].flatMap((index) => Array.from({ length: 4 }, (_, number) => unit(90_910 + 10 * index + number, 909 + index, `TL90${909 + index}-ES-0${number + 1}`))));
    await insertRows(client, 'equipment_unit', [unit(93_120, 93_100, 'TL93100-ES-01'), ...Array.from({ length: 6 }, (_, number) => unit(93_130 + number, 93_101, `TL93101-ES-0${number + 1}`))]);
    const offer = (/** @type {number} */ serial, /** @type {number} */ placeSerial) => ({
      id: id(serial), place_id: id(placeSerial), title_fr: 'Séance VR des parcours', title_en: 'Journey VR session', grid_minutes: 15, durations_minutes: [30], notice_minutes: 0, horizon_days: 30, people_min: 1, people_max: 2,
      minimum_age: 0, guardian_consent_below: serial === 32 ? 18 : null, safety_notice: true, paused: false,
    });
    await insertRows(client, 'offer', [0, 1].map((index) => ({ ...offer(2412 + index, 242 + index), title_fr: 'Poste des parcours', title_en: 'Journey computer', safety_notice: false, horizon_days: 60 })));
    await insertRows(client, 'offer_need', [0, 1].map((index) => ({ offer_id: id(2412 + index), position: 0, category: 'COMPUTER', quantity: 1, per_person: true })));
    await insertRows(client, 'offer', [0, 1].map((index) => ({ ...offer(2410 + index, 240 + index), title_fr: 'Poste des parcours', title_en: 'Journey computer', safety_notice: false, approval_deadline_hours: 24 })));
    await insertRows(client, 'offer_need', [0, 1].map((index) => ({ offer_id: id(2410 + index), position: 0, category: 'COMPUTER', quantity: 1, per_person: true })));
    await insertRows(client, 'offer', [0, 1, 2, 3].map((index) => offer(8100 + index, 800 + index)));
    await insertRows(client, 'offer_need', [0, 1, 2, 3].map((index) => ({ offer_id: id(8100 + index), position: 0, category: 'VR_HEADSET', quantity: 1, per_person: true })));
    await insertRows(client, 'offer', [offer(90_900, 909), offer(90_901, 910)]);
    await insertRows(client, 'offer_need', [90_900, 90_901].map((serial) => ({ offer_id: id(serial), position: 0, category: 'VR_HEADSET', quantity: 1, per_person: true })));
    await insertRows(client, 'offer', [0, 1, 2].map((index) => ({ ...offer(91_010 + index, 91_000 + index), title_fr: 'Poste des parcours', title_en: 'Journey computer', safety_notice: index === 1, durations_minutes: [30, 60] })));
    await insertRows(client, 'offer_need', [1, 2].map((index) => ({ offer_id: id(91_010 + index), position: 0, category: 'COMPUTER', quantity: 1, per_person: true })));
    await insertRows(client, 'offer', [0, 1].map((index) => offer(93_110 + index, 93_100 + index)));
    await insertRows(client, 'offer_need', [0, 1].map((index) => ({ offer_id: id(93_110 + index), position: 0, category: 'VR_HEADSET', quantity: 1, per_person: true })));
    await insertRows(client, 'offer', [{ ...offer(2300, 230), absence_reminder_hours: 1 }]);
    await insertRows(client, 'offer', [offer(30, 1), offer(31, 2), offer(32, 3), offer(33, 4), offer(35, 5), offer(36, 6), offer(37, 8), offer(38, 9), offer(2210, 220), offer(2211, 221), ...[offer(34, 4), offer(39, 12)].map((each) => ({ ...each, title_fr: 'Poste des parcours', title_en: 'Journey computer', safety_notice: false }))]);
    await insertRows(client, 'offer_need', [30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 2210, 2211, 2300].map((serial) => ({ offer_id: id(serial), position: 0, category: [34, 39].includes(serial) ? 'COMPUTER' : 'VR_HEADSET', quantity: 1, per_person: true })));
  } finally {
    await client.end();
  }
}
