/** @import { DemoModule } from './types.ts' */
import { modelOf } from './models.mjs';
import { slugOf, stableId } from './random.mjs';
import { teachingOf } from './teaching.mjs';

const QUEST = ['Q3', 'Q3S'];
const ENTERPRISE = ['P4E', 'P4U', 'VFV', 'VXE'];
const HEADSETS = [...QUEST, ...ENTERPRISE];
const MIXED = ['HL2', 'ML2', 'Q3'];
const SCREENS = ['PC', 'PCR', 'PCG', 'POR'];

/** @type {readonly (readonly [titleFr: string, titleEn: string, sector: string, minutes: number, models: readonly string[], minimumAge: number])[]} */
const ROWS = [
  ['Souder à plat en MAG : le premier cordon', 'MAG welding in the flat position: your first bead', 'INDUSTRIE', 45, [...HEADSETS, 'SOU'], 14],
  ['Souder en TIG sur acier fin', 'TIG welding on thin steel', 'INDUSTRIE', 50, [...ENTERPRISE, 'SOU'], 16],
  ['Reconnaître les défauts d’une soudure', 'Spotting weld defects', 'INDUSTRIE', 30, [...HEADSETS, ...SCREENS], 0],
  ['Régler un tour à commande numérique', 'Setting up a CNC lathe', 'INDUSTRIE', 60, HEADSETS, 15],
  ['Consigner une machine avant d’intervenir', 'Locking out a machine before servicing', 'INDUSTRIE', 30, [...HEADSETS, 'HL2'], 16],
  ['Lire un plan et contrôler une pièce', 'Reading a drawing and checking a part', 'INDUSTRIE', 40, [...MIXED, ...SCREENS], 0],
  ['Travailler en hauteur : monter un échafaudage', 'Working at height: putting up scaffolding', 'BTP', 45, HEADSETS, 16],
  ['Poser une ossature bois', 'Raising a timber frame', 'BTP', 60, ENTERPRISE, 15],
  ['Guider un engin sur un chantier', 'Guiding plant on a building site', 'BTP', 30, HEADSETS, 16],
  ['Conduire une pelle : tranchée et remblai', 'Driving an excavator: trench and backfill', 'BTP', 60, ['PEL', ...QUEST], 16],
  ['Rénover un mur : isoler par l’intérieur', 'Renovating a wall: insulating from inside', 'BTP', 40, [...HEADSETS, 'ML2'], 14],
  ['Manutention d’un patient : du lit au fauteuil', 'Moving a patient from bed to chair', 'SANTE_SOIN', 30, HEADSETS, 15],
  ['Hygiène des mains et tenue en chambre', 'Hand hygiene and dress in a patient’s room', 'SANTE_SOIN', 20, [...HEADSETS, 'TAB', 'IPA'], 0],
  ['Parler avec une personne désorientée', 'Talking with a disoriented person', 'SANTE_SOIN', 40, HEADSETS, 15],
  ['Réagir à une chute dans le couloir', 'Responding to a fall in the corridor', 'SANTE_SOIN', 25, HEADSETS, 15],
  ['Préparer un plateau de soins', 'Preparing a care tray', 'SANTE_SOIN', 30, [...ENTERPRISE, 'HL2'], 15],
  ['Conduire un chariot élévateur', 'Driving a forklift', 'LOGISTIQUE', 60, ['CAR', ...HEADSETS], 16],
  ['Préparer une commande sans erreur', 'Picking an order without a mistake', 'LOGISTIQUE', 30, [...MIXED, 'TAB'], 0],
  ['Gerber et stabiliser une palette', 'Stacking and securing a pallet', 'LOGISTIQUE', 30, HEADSETS, 15],
  ['Charger un camion : répartir le poids', 'Loading a lorry: spreading the weight', 'LOGISTIQUE', 35, HEADSETS, 15],
  ['Raccorder un panneau photovoltaïque', 'Wiring a solar panel', 'ENERGIE', 50, [...ENTERPRISE, 'HL2'], 16],
  ['Entretenir une pompe à chaleur', 'Servicing a heat pump', 'ENERGIE', 45, HEADSETS, 16],
  ['Intervenir dans une nacelle d’éolienne', 'Working in a wind-turbine nacelle', 'ENERGIE', 60, ENTERPRISE, 18],
  ['Poser une borne de recharge', 'Installing a charging point', 'ENERGIE', 45, [...MIXED, ...ENTERPRISE], 16],
  ['Tailler la vigne : le bon geste au bon œil', 'Pruning vines: the right cut at the right bud', 'AGRICULTURE', 40, HEADSETS, 12],
  ['Conduire un tracteur en pente', 'Driving a tractor on a slope', 'AGRICULTURE', 50, ['CON', ...HEADSETS], 16],
  ['Approcher et contenir un bovin', 'Approaching and holding cattle', 'AGRICULTURE', 30, HEADSETS, 14],
  ['Reconnaître les maladies du maraîchage', 'Recognising market-garden diseases', 'AGRICULTURE', 30, [...SCREENS, 'TAB', 'IPA'], 0],
  ['Dresser une table et accueillir', 'Laying a table and welcoming guests', 'HOTELLERIE_RESTAURATION', 30, HEADSETS, 13],
  ['Organiser un poste de cuisine', 'Setting up a kitchen station', 'HOTELLERIE_RESTAURATION', 40, HEADSETS, 14],
  ['Répondre à une réclamation à la réception', 'Handling a complaint at the front desk', 'HOTELLERIE_RESTAURATION', 25, [...HEADSETS, ...SCREENS], 0],
  ['Premiers pas avec un ordinateur', 'First steps with a computer', 'NUMERIQUE', 60, [...SCREENS, 'TAB'], 0],
  ['Monter et dépanner un ordinateur', 'Building and repairing a computer', 'NUMERIQUE', 50, [...HEADSETS, ...SCREENS], 12],
  ['Reconnaître un message frauduleux', 'Recognising a fraudulent message', 'NUMERIQUE', 30, [...SCREENS, 'TAB', 'IPA'], 0],
  ['Modéliser un objet pour l’imprimer en 3D', 'Modelling an object for 3D printing', 'NUMERIQUE', 90, ['PCG', 'PC'], 12],
  ['Évacuer un bâtiment en feu', 'Evacuating a burning building', 'SECURITE', 25, HEADSETS, 13],
  ['Choisir et manier un extincteur', 'Choosing and using a fire extinguisher', 'SECURITE', 20, HEADSETS, 13],
  ['Prévenir le risque électrique', 'Preventing electrical accidents', 'SECURITE', 35, [...HEADSETS, 'HL2'], 16],
  ['Conduire un bus en ville', 'Driving a bus in town', 'TRANSPORT', 60, ['CON', ...ENTERPRISE], 18],
  ['Vérifier un poids lourd avant le départ', 'Checking a lorry before setting off', 'TRANSPORT', 30, [...HEADSETS, 'TAB'], 16],
  ['Se préparer à un entretien d’embauche', 'Getting ready for a job interview', 'INSERTION', 40, [...HEADSETS, ...SCREENS], 14],
];

/** @type {Readonly<Record<string, readonly [fr: string, en: string]>>} */
const SECTOR_SENTENCE = {
  INDUSTRIE: ['Un atelier complet, sans étincelles ni risque : on recommence autant de fois qu’il le faut.', 'A complete workshop without sparks or danger: start again as often as you need.'],
  BTP: ['Le chantier comme si on y était, à son rythme, avec les bons réflexes.', 'The building site as if you were there, at your own pace, with the right reflexes.'],
  SANTE_SOIN: ['Une chambre, une personne, un geste : prendre le temps d’apprendre avant d’être auprès de quelqu’un.', 'A room, a person, a gesture: time to learn before you are beside someone.'],
  LOGISTIQUE: ['Un entrepôt où l’on peut se tromper sans rien casser.', 'A warehouse where mistakes break nothing.'],
  ENERGIE: ['Les installations d’aujourd’hui, démontées pièce par pièce.', 'Today’s installations, taken apart piece by piece.'],
  AGRICULTURE: ['La parcelle et l’étable en toute saison.', 'The field and the barn in every season.'],
  HOTELLERIE_RESTAURATION: ['Une salle pleine, des clients pressés : on s’entraîne avant le service.', 'A full room and hurried guests: practise before service.'],
  NUMERIQUE: ['Pas à pas, avec des mots simples et de vrais exemples.', 'Step by step, with plain words and real examples.'],
  SECURITE: ['Apprendre à réagir quand chaque minute compte.', 'Learning to act when every minute counts.'],
  TRANSPORT: ['La route et ses surprises, depuis un siège qui ne bouge presque pas.', 'The road and its surprises, from a seat that hardly moves.'],
  INSERTION: ['S’exercer à parler de soi, sans jury et sans jugement.', 'Practising talking about yourself, with no panel and no judgement.'],
};

/** The shared modules of the demo network. @type {readonly DemoModule[]} */
export const MODULES = ROWS.map(([titleFr, titleEn, sector, durationMinutes, codes, minimumAge], i) => {
  const sentence = SECTOR_SENTENCE[sector];
  if (!sentence) throw new RangeError(`No sentence for sector ${sector}`);
  const language = i % 13 === 12 ? 'en' : 'fr';
  return {
    id: stableId('demo', 'module', titleFr),
    slug: slugOf(titleFr),
    titleFr,
    titleEn,
    summaryFr: sentence[0],
    summaryEn: sentence[1],
    sector,
    durationMinutes,
    language,
    licence: ['CC-BY-4.0', 'CC-BY-SA-4.0', 'etalab-2.0', 'CC-BY-NC-SA-4.0'][i % 4] ?? 'CC-BY-4.0',
    minimumAge,
    modelIds: [...new Set(codes)].map((code) => modelOf(code).id),
    ...teachingOf(titleFr, sector, language, i, codes.some((code) => SCREENS.includes(code))),
  };
});
