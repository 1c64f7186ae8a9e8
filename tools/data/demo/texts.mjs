/** @import { Chance } from './random.mjs' */

const BEGINNINGS = [
  'Une ancienne école communale devenue lieu d’apprentissage', 'Un atelier partagé au cœur du bourg', 'Un lieu calme et lumineux, à deux pas du centre', 'Une friche industrielle remise en vie par ses voisins',
  'Un espace ouvert à toutes et à tous, tenu par une équipe d’ici', 'Une maison pour apprendre en faisant', 'Un rez-de-chaussée clair où l’on vient comme on est', 'Un hangar chauffé, équipé et bien entouré',
];
const PURPOSES = [
  'pour essayer un métier avant de s’y engager', 'pour se former près de chez soi', 'pour reprendre confiance avec le numérique', 'pour répéter un geste professionnel sans pression',
  'pour suivre une formation à distance sans être seul', 'pour découvrir la réalité virtuelle, pas à pas',
];
const CARE = [
  'Quelqu’un vous accueille et reste avec vous le temps qu’il faut.', 'On vous montre, puis on vous laisse faire.', 'Les débutants sont les bienvenus.', 'Le matériel est nettoyé entre deux personnes.',
  'Un coin calme permet de faire une pause.', 'Le café est offert, les questions aussi.',
];
const COMING = [
  'À 5 minutes à pied de la gare. Entrée par la cour, porte verte.', 'Parking gratuit devant le bâtiment. Arrêt de bus « Mairie » à 200 m.', 'Ligne de bus jusqu’au centre, puis 3 minutes à pied. Râteliers à vélos sous l’abri.',
  'Suivre les panneaux « zone artisanale ». Places de stationnement réservées près de l’entrée.', 'En face du marché couvert. Stationnement libre sur la place sauf le samedi matin.',
  'Depuis la route principale, tourner au rond-point de la coopérative. Covoiturage possible, appelez-nous.', 'Au fond de l’allée, après la médiathèque. L’entrée de plain-pied est à gauche.',
];
const OVERSEAS_COMING = [
  'Parking ombragé devant le bâtiment. Arrêt de car à 300 m.', 'Près du marché, à côté de la mairie annexe. Demandez-nous si vous cherchez un covoiturage.', 'Au bord de la route principale, portail bleu. Le chemin est praticable par temps de pluie.',
];

/**
 * French words about a place, put together from believable sentences.
 * @param {Chance} luck
 * @param {{ communeName: string, wheelchair: boolean, overseas: boolean }} about
 */
export function inventTexts(luck, { communeName, wheelchair, overseas }) {
  const summary = `${luck.pick(BEGINNINGS)}, ${luck.pick(PURPOSES)}.`;
  const [first, second] = luck.shuffle(CARE);
  const step = wheelchair ? 'Le lieu est accessible en fauteuil roulant.' : 'Deux marches à l’entrée : prévenez-nous, nous venons vous aider.';
  return { summary, description: `${summary} ${first} ${second} ${step} On y vient de ${communeName} et des communes voisines.`, howToCome: luck.pick(overseas ? OVERSEAS_COMING : COMING) };
}
