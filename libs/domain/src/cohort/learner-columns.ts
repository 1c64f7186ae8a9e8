import { delimiterFor, likeness, type InventoryDelimiter } from '../equipment/inventory/inventory-columns.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { ACCESS_REQUESTS, type AccessRequest, LEARNER_FIELDS, type LearnerField } from './learner.ts';

/** The titles a list of learners is written with. */
export const LEARNER_TITLES: Readonly<Record<LearnerField, string>> = {
  givenName: 'prenom', familyName: 'nom', email: 'email', birthDate: 'date_de_naissance', reference: 'reference', guardianEmail: 'email_du_responsable', consent: 'autorisation_parentale', accessRequests: 'a_prevoir',
};

/** Other titles people give, in either language. */
const ALIASES: Readonly<Record<LearnerField, readonly string[]>> = {
  givenName: ['prenoms', 'first_name', 'firstname', 'given_name', 'forename'],
  familyName: ['nom_de_famille', 'nom_d_usage', 'nom_usuel', 'last_name', 'lastname', 'surname', 'family_name'],
  email: ['e_mail', 'mail', 'courriel', 'adresse_e_mail', 'adresse_email', 'adresse_mail', 'email_address', 'e_mail_address'],
  birthDate: ['naissance', 'ne_le', 'nee_le', 'ne_e_le', 'date_naissance', 'birth_date', 'birthdate', 'date_of_birth', 'dob', 'born_on'],
  reference: ['ref', 'matricule', 'identifiant', 'id', 'numero', 'numero_apprenant', 'learner_id', 'learner_reference'],
  guardianEmail: ['email_responsable', 'e_mail_du_responsable', 'email_du_parent', 'email_parent', 'e_mail_du_parent', 'courriel_du_responsable', 'guardian_email', 'guardian_e_mail', 'parent_email'],
  consent: ['autorisation', 'accord_parental', 'consent', 'guardian_consent', 'parental_consent'],
  accessRequests: ['amenagements', 'amenagement', 'besoins_sur_place', 'acces', 'access', 'access_requests', 'to_prepare', 'adjustments'],
};

const FIELD_OF = new Map<string, LearnerField>(LEARNER_FIELDS.flatMap((field) => [LEARNER_TITLES[field], ...ALIASES[field]].map((title) => [likeness(title), field] as const)));

/** What each column of a list is about, by its position; null for one that is not ours. */
export type LearnerHeader = readonly (LearnerField | null)[];
export type LearnerHeaderRefusal = { readonly code: 'NAME_COLUMNS_MISSING' } | { readonly code: 'COLUMN_TWICE'; readonly field: LearnerField };

/** Reads the titles of a list of learners: both names must be there, the others may be missing, none may be there twice. */
export const readLearnerHeader = (titles: readonly string[]): Result<LearnerHeader, LearnerHeaderRefusal> => {
  const header = titles.map((title) => FIELD_OF.get(likeness(title)) ?? null);
  const twice = header.find((field, index) => field !== null && header.indexOf(field) !== index);
  if (twice != null) return refuse({ code: 'COLUMN_TWICE', field: twice });
  return header.includes('givenName') && header.includes('familyName') ? ok(header) : refuse({ code: 'NAME_COLUMNS_MISSING' });
};

/** What stands between the cells of a list of learners. */
export const learnerDelimiterOf = (text: string): InventoryDelimiter => delimiterFor(text, (title) => FIELD_OF.has(likeness(title)));

/** What a list calls a request, and what else people call it. */
const REQUEST_WORDS: Readonly<Record<AccessRequest, readonly [written: string, ...others: string[]]>> = {
  WHEELCHAIR: ['fauteuil roulant', 'acces en fauteuil roulant', 'fauteuil', 'plain pied', 'wheelchair', 'wheelchair access', 'step free'],
  QUIET: ['endroit calme', 'piece calme', 'calme', 'quiet', 'quiet place', 'quiet room', 'calm room'],
  STAFF_HELP: ['aide sur place', 'aide', 'aide de l equipe', 'staff help', 'help', 'help on site'],
  SEATED: ['séance assise', 'assis', 'assise', 'seated', 'seated session'],
  LARGE_TEXT: ['grands caractères', 'gros caracteres', 'large text', 'large print'],
  HEARING_LOOP: ['boucle magnétique', 'hearing loop', 'induction loop'],
  SIGN_LANGUAGE: ['langue des signes', 'lsf', 'interprete', 'interprete lsf', 'sign language', 'sign language interpreter'],
  COMPANION: ['place pour un accompagnant', 'accompagnant', 'accompagnante', 'companion', 'room for a companion'],
};
const REQUEST_OF = new Map<string, AccessRequest>(ACCESS_REQUESTS.flatMap((request) => [request, ...REQUEST_WORDS[request]].map((words) => [likeness(words), request] as const)));

/** Requests as a cell lists them, apart by commas or the like; null where one is not on the list: no words of its own are ever kept. */
export const readRequests = (cell: string): readonly AccessRequest[] | null => {
  const said = cell.split(/[,;|/+\n]/u).filter((part) => part.trim() !== '').map((part) => REQUEST_OF.get(likeness(part)));
  return said.every((request) => request !== undefined) ? [...new Set(said)] : null;
};

export const writtenRequests = (requests: readonly AccessRequest[]): string => requests.map((request) => REQUEST_WORDS[request][0]).join(', ');

const PAPER = new Set(['papier', 'oui', 'x', 'sur_papier', 'recue', 'recu', 'signee', 'signe', 'yes', 'paper', 'on_paper', 'signed', 'true', '1', 'on_file']);
const ASKED = new Set(['', 'non', 'a_demander', 'demandee', 'no', 'to_ask', 'asked', 'false', '0']);
export const WRITTEN_CONSENT = { NOT_NEEDED: '', ASKED: 'a demander', ON_PAPER: 'papier' } as const;

/** Whether a cell says that a paper is there; null for other words. */
export const readOnPaper = (cell: string): boolean | null => (PAPER.has(likeness(cell)) ? true : ASKED.has(likeness(cell)) ? false : null);
