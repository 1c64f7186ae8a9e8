/** @import { Chance } from './random.mjs' */

const ALONE = [
  'La Forge', 'L’Établi', 'Le Préau', 'La Verrière', 'Le Hangar 12', 'La Remise', 'Le Séchoir', 'La Filature', 'L’Aiguillage', 'Le Tremplin', 'La Passerelle', 'Le Trait d’Union',
  'L’Ancienne Poste', 'La Bergerie', 'Le Cabanon', 'La Clairière', 'Le Contrepoint', 'L’Étincelle', 'Le Fil Rouge', 'La Courte Échelle', 'Le Rez-de-Ville', 'Le Plan B', 'La Cheville Ouvrière',
];
const HEADS = [
  'L’Atelier', 'La Halle', 'Le Quai', 'Le Relais', 'Le Comptoir', 'La Grange', 'Le Hangar', 'Le Moulin', 'La Gare', 'Le Lavoir', 'La Laiterie', 'La Scierie', 'La Tuilerie', 'Le Kiosque', 'La Cour', 'Le Carré',
  'La Maison', 'Le Local', 'L’Entrepôt', 'La Place',
];
const TAILS = [
  'des Possibles', 'des Savoirs-faire', 'des Gestes', 'des Métiers', 'des Deux Rives', 'du Canal', 'des Apprentis', 'aux Idées', 'du Bocage', 'des Curieux', 'des Mains Agiles', 'du Bas-Pays', 'des Passeurs', 'du Faire',
  'des Quatre Vents', 'du Nouveau Souffle',
];
/** @type {Readonly<Record<string, readonly string[]>>} */
const OVERSEAS_HEADS = {
  '01': ['La Case', 'Le Lakou'], '02': ['La Case', 'Le Lakou'], '03': ['Le Carbet', 'La Case'], '04': ['La Varangue', 'La Case'], '06': ['Le Banga', 'La Case'],
  '975': ['La Goélette', 'Le Doris'], '987': ['Le Fare', 'La Pirogue'], '988': ['La Case', 'La Pirogue'],
};

/**
 * Names nobody else in the same department bears, and none of those kept for one place.
 * @param {Chance} luck
 * @param {readonly string[]} kept
 */
export function placeNamer(luck, kept) {
  const alone = ALONE.filter((name) => !kept.includes(name));
  const composed = luck.shuffle(HEADS.flatMap((head) => TAILS.map((tail) => `${head} ${tail}`)).filter((name) => !kept.includes(name)));
  const metropolitan = [...alone, ...composed];
  // Short names are what people remember, so they are among the first served.
  const queue = [...luck.shuffle([...alone, ...composed.slice(0, 70)]), ...composed.slice(70)];
  /** @type {Map<string, Set<string>>} */
  const taken = new Map();
  /** @param {string} departmentCode @param {string} name */
  const claim = (departmentCode, name) => {
    const here = taken.get(departmentCode) ?? new Set();
    taken.set(departmentCode, here);
    if (here.has(name)) return false;
    here.add(name);
    return true;
  };
  return {
    /** @param {string} departmentCode @param {string} regionCode @returns {string} */
    invent(departmentCode, regionCode) {
      const heads = OVERSEAS_HEADS[regionCode];
      for (let attempt = 0; attempt < 500; attempt += 1) {
        const name = heads && luck.happens(0.7) ? `${luck.pick(heads)} ${luck.pick(TAILS)}` : (queue.shift() ?? luck.pick(metropolitan));
        if (claim(departmentCode, name)) return name;
      }
      throw new RangeError(`No name left for department ${departmentCode}`);
    },
  };
}

const GIVEN = [
  'Awa', 'Aline', 'Amina', 'Anaïs', 'Antoine', 'Aurélie', 'Bakary', 'Baptiste', 'Béatrice', 'Camille', 'Célia', 'Cédric', 'Chloé', 'Clément', 'Daniel', 'Denise', 'Djamila', 'Élodie', 'Emma', 'Éric', 'Fanny', 'Fatou', 'Florent',
  'Françoise', 'Gaël', 'Gérard', 'Hélène', 'Hugo', 'Ibrahim', 'Inès', 'Isabelle', 'Jérôme', 'Joëlle', 'Jules', 'Karim', 'Katell', 'Laurent', 'Léa', 'Lina', 'Loïc', 'Louise', 'Lucas', 'Maëlle', 'Malik', 'Manon', 'Margaux',
  'Mathieu', 'Maïté', 'Mehdi', 'Mireille', 'Moana', 'Nadia', 'Nathan', 'Nicolas', 'Noémie', 'Oksana', 'Olivier', 'Pauline', 'Philippe', 'Quentin', 'Rachid', 'Raphaël', 'Rose', 'Sabrina', 'Samuel', 'Sandrine', 'Sarah', 'Sébastien',
  'Solène', 'Sofia', 'Stéphane', 'Sylvie', 'Théo', 'Thierry', 'Valérie', 'Victor', 'Yann', 'Yasmine', 'Yves', 'Zoé',
];
const FAMILY = [
  'Abadie', 'Allard', 'Arnoux', 'Aubry', 'Barbosa', 'Barre', 'Belkacem', 'Benoît', 'Bertin', 'Besson', 'Blin', 'Bonnard', 'Boutet', 'Briand', 'Cadiou', 'Camara', 'Carlier', 'Chauvin', 'Chevrier', 'Colas', 'Cordier', 'Coulibaly', 'Delmas',
  'Diallo', 'Dos Santos', 'Drouet', 'Dubreuil', 'Ducros', 'Étienne', 'Fabre', 'Ferrand', 'Fleury', 'Fofana', 'Fontaine', 'Gaillard', 'Gautier', 'Gilbert', 'Goncalves', 'Grandjean', 'Guillou', 'Haddad', 'Hamon', 'Hoarau', 'Jacquet', 'Joly',
  'Kaya', 'Kerbrat', 'Lacombe', 'Lagarde', 'Lambert', 'Le Bihan', 'Le Goff', 'Lebrun', 'Maillard', 'Marchal', 'Masson', 'Mebarki', 'Millet', 'Moreno', 'Nguyen', 'Noirot', 'Ollivier', 'Paillard', 'Payet', 'Pelletier', 'Perrot', 'Poirier',
  'Prévost', 'Quéré', 'Raynaud', 'Renaud', 'Rossi', 'Roussel', 'Sauvage', 'Schmitt', 'Tanguy', 'Teissier', 'Tessier', 'Traoré', 'Vidal', 'Vasseur', 'Weber', 'Yilmaz', 'Zimmermann',
];

/** A made-up person's names. @param {Chance} luck */
export function inventPerson(luck) {
  return { givenName: luck.pick(GIVEN), familyName: luck.pick(FAMILY) };
}
