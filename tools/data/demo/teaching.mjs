/** @import { DemoGesture, DemoTeaching } from './types.ts' */

/** The professional gestures that modules teach, each with the beginnings of the titles that teach it. @type {readonly (readonly [code: string, titleFr: string, titleEn: string, titles: readonly string[]])[]} */
const ROWS = [
  ['WELD', 'Souder', 'Welding', ['Souder']],
  ['CHECK_PART', 'Contrôler une pièce', 'Checking a part', ['Reconnaître les défauts', 'Lire un plan', 'Souder en TIG']],
  ['SET_MACHINE', 'Régler une machine', 'Setting up a machine', ['Régler']],
  ['LOCK_OUT', 'Consigner une installation', 'Locking out an installation', ['Consigner', 'Prévenir le risque électrique', 'Raccorder']],
  ['WORK_AT_HEIGHT', 'Travailler en hauteur', 'Working at height', ['Travailler en hauteur', 'Intervenir dans une nacelle']],
  ['ASSEMBLE', 'Assembler et poser', 'Assembling and fitting', ['Poser', 'Rénover']],
  ['DRIVE', 'Conduire un engin', 'Driving a machine', ['Conduire']],
  ['GUIDE', 'Guider une manœuvre', 'Guiding a manoeuvre', ['Guider']],
  ['MOVE_PERSON', 'Déplacer une personne', 'Moving a person', ['Manutention']],
  ['CARE', 'Préparer et faire un soin', 'Preparing and giving care', ['Hygiène', 'Préparer un plateau']],
  ['LISTEN', 'Écouter et répondre', 'Listening and answering', ['Parler', 'Répondre', 'Se préparer']],
  ['PICK', 'Préparer une commande', 'Picking an order', ['Préparer une commande']],
  ['STOW', 'Charger et stabiliser', 'Loading and securing', ['Gerber', 'Charger']],
  ['WIRE', 'Raccorder', 'Wiring', ['Raccorder', 'Poser une borne']],
  ['MAINTAIN', 'Entretenir et dépanner', 'Servicing and repairing', ['Entretenir', 'Monter et dépanner', 'Vérifier un poids lourd']],
  ['PRUNE', 'Tailler', 'Pruning', ['Tailler']],
  ['HANDLE_ANIMAL', 'Approcher un animal', 'Approaching an animal', ['Approcher']],
  ['OBSERVE_CROP', 'Observer une culture', 'Watching a crop', ['Reconnaître les maladies']],
  ['SERVE', 'Accueillir et servir', 'Welcoming and serving', ['Dresser', 'Organiser un poste']],
  ['USE_COMPUTER', 'Se servir d’un ordinateur', 'Using a computer', ['Premiers pas', 'Reconnaître un message']],
  ['MODEL', 'Modéliser en 3D', 'Modelling in 3D', ['Modéliser']],
  ['REACT', 'Réagir à un danger', 'Reacting to danger', ['Évacuer', 'Choisir et manier', 'Réagir']],
];

/** @type {readonly DemoGesture[]} */
export const GESTURES = ROWS.map(([code, titleFr, titleEn]) => ({ code, titleFr, titleEn }));

/** Who made the modules of a field of work, made up. @type {Readonly<Record<string, readonly [name: string, project: string | null]>>} */
const PROVIDERS = {
  INDUSTRIE: ['Consortium Gestes d’atelier', 'Deffinum Gestes d’atelier'],
  BTP: ['Consortium Gestes d’atelier', 'Deffinum Chantier en vue'],
  SANTE_SOIN: ['Institut Soin et Territoires', 'Deffinum Prendre soin'],
  LOGISTIQUE: ['Campus Flux et Transport', null],
  ENERGIE: ['Consortium Énergies de demain', 'Deffinum Énergies de demain'],
  AGRICULTURE: ['Réseau des lycées de la terre', 'Deffinum Terres apprenantes'],
  HOTELLERIE_RESTAURATION: ['Institut Soin et Territoires', null],
  NUMERIQUE: ['Atelier du numérique partagé', null],
  SECURITE: ['Consortium Énergies de demain', null],
  TRANSPORT: ['Campus Flux et Transport', 'Deffinum Sur la route'],
  INSERTION: ['Atelier du numérique partagé', 'Deffinum Premier pas'],
};

/**
 * What a module teaches, who made it and whom it suits; the same for the same module.
 * @param {string} title French @param {string} sector @param {string} language @param {number} index its place in the list @param {boolean} onScreen whether it runs on a screen too @returns {DemoTeaching}
 */
export function teachingOf(title, sector, language, index, onScreen) {
  const provider = PROVIDERS[sector];
  if (!provider) throw new RangeError(`No provider for sector ${sector}`);
  const gestures = ROWS.filter(([, , , titles]) => titles.some((start) => title.startsWith(start))).map(([code]) => code);
  if (gestures.length === 0) throw new RangeError(`No gesture in ${title}`);
  return {
    gestures,
    moreLanguages: [...(language === 'fr' && index % 3 === 0 ? ['en'] : []), ...(index % 7 === 1 ? ['ar', 'uk'] : [])],
    // What nobody has looked into yet is left open.
    accessibility: index % 9 === 8 ? [] : [
      'CAPTIONS',
      ...(index % 3 === 1 ? /** @type {const} */ (['AUDIO_DESCRIPTION']) : []),
      ...(index % 4 === 0 ? /** @type {const} */ (['TRANSCRIPT']) : []),
      ...(index % 11 === 2 ? /** @type {const} */ (['SIGN_LANGUAGE']) : []),
      ...(onScreen ? /** @type {const} */ (['LARGE_PRINT', 'KEYBOARD']) : []),
      ...(index % 2 === 0 ? /** @type {const} */ (['SEATED']) : []),
      ...(index % 5 === 3 ? /** @type {const} */ (['ONE_HANDED']) : []),
      'NO_FLASHING',
      ...(index % 3 === 2 ? /** @type {const} */ (['NO_MOTION', 'TIMING_CONTROL']) : []),
    ],
    providerName: provider[0],
    providerProject: provider[1],
  };
}
