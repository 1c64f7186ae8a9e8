/** The closed lists of the national format (lieux de médiation numérique, v1.0.2) that a place fills in itself; what it was granted (labels, programmes) is not its to say. */
export const PAGE_LISTS = {
  services: [
    'Aide aux démarches administratives', 'Maîtrise des outils numériques du quotidien', 'Insertion professionnelle via le numérique', 'Utilisation sécurisée du numérique',
    'Parentalité et éducation avec le numérique', 'Loisirs et créations numériques', 'Compréhension du monde numérique', 'Accès internet et matériel informatique',
    'Acquisition de matériel informatique à prix solidaire',
  ],
  audiences: ['Jeunes', 'Étudiants', 'Familles et/ou enfants', 'Seniors', 'Femmes'],
  specialCare: ['Surdité', 'Handicaps moteurs', 'Handicaps mentaux', 'Illettrisme', 'Langues étrangères (anglais)', 'Langues étrangères (autres)', 'Déficience visuelle'],
  fees: ['Gratuit', 'Gratuit sous condition', 'Payant'],
  accessModes: ['Se présenter', 'Téléphoner', 'Contacter par mail', 'Prendre un RDV en ligne', "Ce lieu n'accueille pas de public", 'Envoyer un mail avec une fiche de prescription'],
  supportModes: ['En autonomie', 'Accompagnement individuel', 'Dans un atelier collectif', 'À distance'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type PageList = keyof typeof PAGE_LISTS;
export const PAGE_LIST_NAMES = Object.keys(PAGE_LISTS) as readonly PageList[];
