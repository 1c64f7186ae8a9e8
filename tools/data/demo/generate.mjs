/** @import { DemoCommune, DemoNetwork } from './types.ts' */
import { chooseCommunes } from './choose-communes.mjs';
import { makeCohorts } from './cohorts.mjs';
import { MODELS } from './models.mjs';
import { MODULES } from './modules.mjs';
import { makeLearners, makePeople, trainingOrganisations } from './people.mjs';
import { makePlaces } from './places.mjs';
import { PATHWAYS } from './pathways.mjs';
import { chance } from './random.mjs';
import { makeShifts, makeTeams } from './shifts.mjs';
import { GESTURES } from './teaching.mjs';
import { makeWishes } from './wishes.mjs';

const LEARNERS = 900;
const DRAFTS = 7;

/**
 * The demo network: made-up places in real communes, their equipment, offers and people, and what was and will be booked around `now`.
 * Plain data, the same for the same seed, instant and gazetteer; nothing is read or written.
 * @param {{ seed: string, now: number, communes: readonly DemoCommune[], zoneOf: (inseeCode: string) => string }} facts `now` in milliseconds since 1970; `zoneOf` gives the IANA zone of a commune
 * @returns {DemoNetwork}
 */
export function generateDemoNetwork({ seed, now, communes, zoneOf }) {
  const luck = chance(seed);
  const chosen = chooseCommunes(luck.fork('communes'), communes);
  const taken = new Set(chosen.map((c) => c.inseeCode));
  const draftable = luck.fork('drafts').shuffle(communes.filter((c) => c.kind === 'commune' && c.departmentCode.length === 2 && c.population > 800 && c.population < 15_000 && !c.positionApproximate && !taken.has(c.inseeCode)));
  const { made, organisations } = makePlaces(luck.fork('places'), [...chosen, ...draftable.slice(0, DRAFTS)], DRAFTS);
  const trainers = trainingOrganisations(luck.fork('trainers'));
  const places = made.map(({ place }) => place);
  const known = makePeople(places, trainers);
  const people = [...known, ...makeTeams(luck.fork('teams'), made, known)];
  const wishes = makeWishes(luck.fork('wishes'), made, { now, learnerCount: LEARNERS, zoneOf });
  return {
    models: MODELS,
    modules: MODULES,
    gestures: GESTURES,
    pathways: PATHWAYS,
    organisations: [...organisations, ...trainers],
    places,
    people,
    learners: makeLearners(luck.fork('learners'), LEARNERS),
    wishes,
    cohorts: makeCohorts(luck.fork('cohorts'), trainers, people, now),
    shifts: makeShifts(made, people, wishes, { now, zoneOf }),
  };
}
