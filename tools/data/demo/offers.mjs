/** @import { DemoModel, DemoNeed, DemoOffer, DemoSpace, DemoUnit, OfferKind } from './types.ts' */
/** @import { Chance } from './random.mjs' */
/** @import { Lot } from './equipment.mjs' */
import { stableId } from './random.mjs';

/** @type {Readonly<Record<OfferKind, readonly [fr: string, en: string, descriptionFr: string, descriptionEn: string]>>} */
const WORDS = {
  VR: ['Séance de réalité virtuelle', 'Virtual reality session', 'Un casque par personne, un module au choix, quelqu’un à côté de vous pour démarrer.', 'One headset each, a module of your choice, someone beside you to get started.'],
  VR_GROUP: ['Atelier de groupe en réalité virtuelle', 'Group virtual reality workshop', 'Pour un petit groupe et son formateur : un casque par personne et un écran pour suivre ensemble.', 'For a small group and its trainer: one headset each and a screen to follow together.'],
  AR: ['Séance de réalité augmentée', 'Augmented reality session', 'Des lunettes qui ajoutent l’information au geste réel.', 'Glasses that add information to the real gesture.'],
  COMPUTER: ['Poste informatique', 'Computer desk', 'Un ordinateur, une bonne connexion, de l’aide si vous le souhaitez.', 'A computer, a good connection, and help if you want it.'],
  TABLET: ['Tablette sur place', 'Tablet on site', 'Une tablette pour suivre un module ou faire une démarche.', 'A tablet to follow a module or fill in a form.'],
  VIDEO_ROOM: ['Salle de visio', 'Video room', 'Une salle fermée pour un cours à distance, un entretien ou un jury.', 'A closed room for a remote class, an interview or an exam panel.'],
  MACHINE: ['Machine d’atelier', 'Workshop machine', 'Réservez la machine ; la première fois, un animateur vous la présente.', 'Book the machine; the first time, a member of staff shows you round it.'],
  SIMULATOR: ['Simulateur', 'Simulator', 'Un poste de simulation complet, avec siège et commandes.', 'A full simulator, with seat and controls.'],
};
/** What the team of a place says yes or no to first, within so many hours; and where one of them is beside the person. @type {Readonly<Partial<Record<OfferKind, number>>>} */
const ANSWERED_WITHIN = { VR_GROUP: 48 };
/** @type {ReadonlySet<OfferKind>} */
const SUPERVISED = new Set(['VR_GROUP', 'MACHINE']);
/** @type {Readonly<Record<string, readonly [fr: string, en: string]>>} */
const BY_MODEL = {
  I3D: ['Imprimante 3D', '3D printer'], LAS: ['Découpe laser', 'Laser cutter'], CNC: ['Fraiseuse numérique', 'CNC router'], SOU: ['Simulateur de soudage', 'Welding simulator'], CON: ['Simulateur de conduite', 'Driving simulator'],
  CAR: ['Simulateur de chariot élévateur', 'Forklift simulator'], PEL: ['Simulateur d’engins de chantier', 'Excavator simulator'],
};
/** @type {Readonly<Record<OfferKind, { grid: number, durations: readonly (readonly number[])[], notice: readonly number[], horizon: readonly number[] }>>} */
const TIMES = {
  VR: { grid: 30, durations: [[30, 60], [60], [45, 90], [60, 90]], notice: [60, 120, 240], horizon: [30, 45, 60] },
  VR_GROUP: { grid: 30, durations: [[120, 180], [90, 180]], notice: [2_880, 4_320], horizon: [90, 120] },
  AR: { grid: 30, durations: [[60], [30, 60]], notice: [240, 1_440], horizon: [45, 60] },
  COMPUTER: { grid: 30, durations: [[60, 120], [60, 120, 180], [30, 60, 120]], notice: [0, 30, 60], horizon: [21, 30] },
  TABLET: { grid: 30, durations: [[30, 60], [60]], notice: [0, 30], horizon: [21, 30] },
  VIDEO_ROOM: { grid: 30, durations: [[30, 60, 120], [60, 120]], notice: [60, 120], horizon: [45, 60] },
  MACHINE: { grid: 30, durations: [[60, 120], [120, 180], [60, 120, 240]], notice: [240, 1_440], horizon: [30, 60] },
  SIMULATOR: { grid: 30, durations: [[60], [45, 60], [60, 120]], notice: [120, 240], horizon: [45, 60] },
};

/**
 * What can be booked at a place: two to six offers, each satisfiable with the units in service there.
 * @param {Chance} luck
 * @param {{ number: number, lots: readonly Lot[], units: readonly DemoUnit[], staffHelp: boolean }} place
 * @returns {DemoOffer[]}
 */
export function offersOf(luck, { number, lots, units, staffHelp }) {
  /** @param {DemoModel} model */
  const working = (model) => units.filter((u) => u.modelId === model.id && u.inService).length;
  /** @param {string} category */
  const lotsOf = (category) => lots.filter((l) => l.model.category === category && working(l.model) > 0);
  /** @type {DemoOffer[]} */
  const offers = [];
  /** @param {OfferKind} kind @param {readonly Lot[]} used @param {readonly DemoNeed[]} needs @param {readonly [least: number, most: number]} people @param {readonly [fr: string, en: string] | undefined} [named] */
  const add = (kind, used, needs, [least, most], named) => {
    const space = used[0]?.space;
    if (!space || offers.length === 6) return;
    const [fr, en, descriptionFr, descriptionEn] = WORDS[kind];
    const times = TIMES[kind];
    const worn = needs.some((n) => n.category === 'VR_HEADSET' || n.category === 'AR_HEADSET');
    offers.push({
      id: stableId('demo', 'offer', number, offers.length), kind, titleFr: named?.[0] ?? fr, titleEn: named?.[1] ?? en, descriptionFr, descriptionEn, needs, spaceId: space.id, gridMinutes: times.grid,
      durationsMinutes: luck.pick(times.durations), noticeMinutes: luck.pick(times.notice), horizonDays: luck.pick(times.horizon), peopleMin: least, peopleMax: Math.max(least, Math.min(most, space.peopleCapacity)),
      minimumAge: Math.max(...used.map((l) => l.model.minimumAge)), guardianConsentBelow: worn ? 18 : null, safetyNotice: worn,
      approvalDeadlineHours: ANSWERED_WITHIN[kind] ?? null, supervised: SUPERVISED.has(kind),
    });
  };
  /** @param {readonly Lot[]} from */
  const countOf = (from) => from.reduce((sum, l) => sum + working(l.model), 0);

  const headsets = lotsOf('VR_HEADSET');
  const computers = lotsOf('COMPUTER');
  add('VR', headsets, [need('VR_HEADSET', 1, true)], [1, Math.min(3, countOf(headsets))]);
  add('COMPUTER', computers, [need('COMPUTER', 1, true)], [1, Math.min(2, countOf(computers))]);
  for (const lot of [...lotsOf('SIMULATOR'), ...lotsOf('WORKSHOP_MACHINE')]) {
    add(lot.model.category === 'SIMULATOR' ? 'SIMULATOR' : 'MACHINE', [lot], [need(lot.model.category, 1, false, lot.model.id)], [1, lot.model.category === 'SIMULATOR' ? 1 : 2], BY_MODEL[lot.model.code]);
  }
  const rooms = lotsOf('VIDEO_ROOM');
  add('VIDEO_ROOM', rooms, [need('VIDEO_ROOM', 1, false)], [1, 8]);
  const glasses = lotsOf('AR_HEADSET');
  add('AR', glasses, [need('AR_HEADSET', 1, true)], [1, countOf(glasses)]);
  if (countOf(headsets) >= 4 && staffHelp) add('VR_GROUP', headsets, [need('VR_HEADSET', 1, true), need('COMPUTER', 1, false)], [3, countOf(headsets)]);
  const tablets = lotsOf('TABLET');
  add('TABLET', tablets, [need('TABLET', 1, true)], [1, Math.min(2, countOf(tablets))]);
  return offers;
}

/** @param {DemoNeed['category']} category @param {number} quantity @param {boolean} perPerson @param {string | null} [modelId] @returns {DemoNeed} */
function need(category, quantity, perPerson, modelId = null) {
  return { category, modelId, quantity, perPerson };
}
