/** @import { DemoPathway, DemoStep } from './types.ts' */
import { MODULES } from './modules.mjs';
import { slugOf, stableId } from './random.mjs';

/** The module whose French title begins so. @param {string} start */
const moduleOf = (start) => {
  const module = MODULES.find(({ titleFr }) => titleFr.startsWith(start));
  if (!module) throw new RangeError(`No module ${start}`);
  return module;
};

const H = 60;
/** A step about a module takes its name, and half an hour more than the module: putting the headset on, and talking about it. @param {string} start @returns {DemoStep} */
const vr = (start) => {
  const { id, titleFr, titleEn, durationMinutes } = moduleOf(start);
  return { kind: 'VR', titleFr, titleEn, minutes: durationMinutes + 30, moduleId: id };
};
/** @param {'ON_SITE' | 'REMOTE'} kind @param {string} titleFr @param {string} titleEn @param {number} hours @returns {DemoStep} */
const step = (kind, titleFr, titleEn, hours) => ({ kind, titleFr, titleEn, minutes: hours * H, moduleId: null });

/** @type {readonly (readonly [titleFr: string, titleEn: string, summaryFr: string, summaryEn: string, certification: string | null, provider: string, steps: readonly DemoStep[]])[]} */
const ROWS = [
  ['Découvrir le soudage', 'Discovering welding', 'Trois semaines pour savoir si ce métier est fait pour vous : la sécurité chez soi, le geste en casque, puis l’atelier.', 'Three weeks to find out whether the trade is for you: safety at home, the gesture in a headset, then the workshop.', null, 'Consortium Gestes d’atelier', [
    step('REMOTE', 'La sécurité au poste de soudage', 'Safety at the welding station', 3), vr('Souder à plat'), vr('Reconnaître les défauts'), step('ON_SITE', 'Premiers cordons à l’atelier, avec un formateur', 'First beads in the workshop, with a trainer', 14), vr('Souder en TIG'), step('ON_SITE', 'Une pièce complète, du plan au contrôle', 'A whole part, from drawing to check', 7),
  ]],
  ['Accompagner une personne au quotidien', 'Supporting a person day by day', 'Les premiers gestes de l’aide à la personne, à préparer sa certification.', 'The first gestures of personal care, towards a certification.', 'RNCP37715', 'Institut Soin et Territoires', [
    step('REMOTE', 'Le métier, ses mots, ses droits', 'The trade, its words, its rights', 7), vr('Hygiène des mains'), vr('Manutention d’un patient'), vr('Parler avec une personne'), step('ON_SITE', 'Atelier de pratique en petit groupe', 'Practice workshop in a small group', 14), vr('Réagir à une chute'), step('REMOTE', 'Écrire une transmission', 'Writing a handover note', 4), step('ON_SITE', 'Mise en situation et retour', 'Role play and feedback', 7),
  ]],
  ['Travailler en entrepôt', 'Working in a warehouse', 'De la première commande au chariot, avant la conduite en vrai.', 'From the first order to the forklift, before driving for real.', 'RNCP34857', 'Campus Flux et Transport', [
    step('REMOTE', 'Les circuits et la signalétique', 'Routes and signs', 4), vr('Préparer une commande'), vr('Gerber et stabiliser'), vr('Conduire un chariot'), vr('Charger un camion'), step('ON_SITE', 'Conduite et préparation en plateau technique', 'Driving and picking on a training floor', 21),
  ]],
  ['Les bases du numérique', 'Digital basics', 'Pas à pas, seul ou accompagné : l’ordinateur, les messages, les démarches.', 'Step by step, alone or with help: the computer, messages, formalities.', 'RS5893', 'Atelier du numérique partagé', [
    step('ON_SITE', 'Faire connaissance avec le lieu et le matériel', 'Getting to know the place and its equipment', 2), { ...vr('Premiers pas avec'), kind: 'ON_SITE' }, { ...vr('Reconnaître un message'), kind: 'REMOTE' }, step('REMOTE', 'Une démarche en ligne, de bout en bout', 'A formality online, from end to end', 3), vr('Se préparer à un entretien'), step('ON_SITE', 'Bilan avec un conseiller', 'Looking back with an adviser', 1),
  ]],
];

/** The pathways of the demo network. @type {readonly DemoPathway[]} */
export const PATHWAYS = ROWS.map(([titleFr, titleEn, summaryFr, summaryEn, certificationCode, providerName, steps]) => ({ id: stableId('demo', 'pathway', titleFr), slug: slugOf(titleFr), titleFr, titleEn, summaryFr, summaryEn, certificationCode, providerName, steps }));
