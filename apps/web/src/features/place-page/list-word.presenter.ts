import type { PAGE_LISTS, PageList } from '@escale/domain';
import type { Translate } from '@escale/messages';

type ListValue = (typeof PAGE_LISTS)[PageList][number];

/** The words of each value of the national lists; one without words does not compile. */
const WORDS = {
  'Aide aux démarches administratives': 'procedures',
  'Maîtrise des outils numériques du quotidien': 'everydayTools',
  'Insertion professionnelle via le numérique': 'work',
  'Utilisation sécurisée du numérique': 'safety',
  'Parentalité et éducation avec le numérique': 'parenting',
  'Loisirs et créations numériques': 'leisure',
  'Compréhension du monde numérique': 'understanding',
  'Accès internet et matériel informatique': 'access',
  'Acquisition de matériel informatique à prix solidaire': 'equipment',
  Jeunes: 'young',
  'Étudiants': 'students',
  'Familles et/ou enfants': 'families',
  Seniors: 'older',
  Femmes: 'women',
  'Surdité': 'deafness',
  'Handicaps moteurs': 'motor',
  'Handicaps mentaux': 'learning',
  Illettrisme: 'reading',
  'Langues étrangères (anglais)': 'english',
  'Langues étrangères (autres)': 'otherLanguages',
  'Déficience visuelle': 'sight',
  Gratuit: 'free',
  'Gratuit sous condition': 'freeSometimes',
  Payant: 'paid',
  'Se présenter': 'walkIn',
  'Téléphoner': 'phone',
  'Contacter par mail': 'write',
  'Prendre un RDV en ligne': 'appointment',
  "Ce lieu n'accueille pas de public": 'notReceived',
  'Envoyer un mail avec une fiche de prescription': 'referral',
  'En autonomie': 'alone',
  'Accompagnement individuel': 'oneToOne',
  'Dans un atelier collectif': 'group',
  'À distance': 'atDistance',
} as const satisfies Readonly<Record<ListValue, string>>;

const isKnown = (value: string): value is ListValue => Object.hasOwn(WORDS, value);

/** A value of the national lists in the reader's words; one that an import brought from elsewhere stays as its source wrote it. */
export const listWord = (value: string, t: Translate): string => (isKnown(value) ? t(`placeList:${WORDS[value]}`) : value);
