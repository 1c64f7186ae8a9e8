import { randomUUID } from 'node:crypto';
import { rows } from './rows.mjs';

const words = (/** @type {string} */ fr, /** @type {string} */ en) => ({ fr, en });
const asked = (/** @type {string} */ code, /** @type {{ fr: string, en: string }} */ title, more = {}) => ({ code, title, help: words('', ''), weight: 10, mandatory: false, shownWhen: null, fact: null, ...more });

/** Asks for no piece, so that it can be sent once it is answered. */
export const JOURNEY_GRID = {
  threshold: 50,
  families: [
    { code: 'OUVERTURE', title: words('Ouverture', 'Opening'), threshold: null, criteria: [
      { ...asked('DAYS', words('Combien de jours par semaine êtes-vous ouverts ?', 'How many days a week are you open?'), { mandatory: true, fact: 'DAYS_OPEN_PER_WEEK', help: words('Comptez une semaine ordinaire.', 'Count an ordinary week.') }), kind: 'NUMBER', unit: words('jours', 'days'), least: 0, most: 7, enough: 3 },
      { ...asked('NIGHT', words('Ouvrez-vous le soir ?', 'Are you open in the evening?')), kind: 'YES_NO' },
      { ...asked('NIGHT_WHEN', words('Quels soirs ?', 'Which evenings?'), { shownWhen: { match: 'ALL', tests: [{ criterion: 'NIGHT', is: ['YES'] }] } }), kind: 'TEXT', longest: 200 },
    ] },
    { code: 'PROJET', title: words('Projet', 'Project'), threshold: null, criteria: [
      { ...asked('STORY', words('Que fait-on chez vous ?', 'What do people do at your place?')), kind: 'TEXT', longest: 1_000 },
      { ...asked('HELD', words('À quel titre occupez-vous le lieu ?', 'On what terms do you hold the place?')), kind: 'CHOICE', choices: [{ code: 'OWN', title: words('Propriétaire', 'Owner') }, { code: 'LEASE', title: words('Bail', 'Lease') }] },
    ] },
  ],
};

/** Asks for pieces only: one that says until when it holds, and one that does not. */
export const PIECES_GRID = {
  threshold: 50,
  families: [
    { code: 'PIECES', title: words('Pièces', 'Pieces'), threshold: null, criteria: [
      { ...asked('INSURANCE', words('Attestation d’assurance', 'Insurance certificate')), kind: 'EVIDENCE', accepts: ['PDF', 'IMAGE'], expires: true },
      { ...asked('PLAN', words('Plan du lieu', 'Plan of the place')), kind: 'EVIDENCE', accepts: ['PDF', 'OFFICE'], expires: false },
    ] },
  ],
};
const RULES = { validityMonths: 36, renewalLeadDays: 90, answerWorkingDays: 40, resume: 'CONTINUE', silence: 'NONE', committee: false, quorum: 1, visitRequired: false, noticeDays: 30, reapplyMonths: 6, regions: [] };

/** A label of the journeys' own, published now. @param {string} code @param {{ fr: string, en: string }} name @param {object} [grid] */
export const publishProgramme = async (code, name, grid = JOURNEY_GRID) => {
  const id = randomUUID();
  await rows('INSERT INTO label_programme (id, code, created_at) VALUES ($1, $2, now())', [id, code]);
  await rows(
    `INSERT INTO label_programme_version (programme_id, number, state, name_fr, name_en, purpose_fr, purpose_en, grid, rules, changed_at, published_at) VALUES ($1, 1, 'PUBLISHED', $2, $3, $4, $5, $6, $7, now(), now())`,
    [id, name.fr, name.en, 'Pour les parcours.', 'For journeys.', JSON.stringify(grid), JSON.stringify(RULES)],
  );
};

/** What the server has of the files of a place. @param {string} placeId @returns {Promise<readonly { criterion: string, answer: Record<string, unknown> | null }[]>} */
export const answersOnServer = (placeId) => rows('SELECT criterion, answer FROM label_answer WHERE place_id = $1 ORDER BY criterion', [placeId]);

/** What the server keeps of the pieces of a place. @param {string} placeId @returns {Promise<readonly { file_name: string, bytes: number, sha256: string, state: string, removed: boolean }[]>} */
export const piecesOnServer = (placeId) => rows('SELECT file_name, bytes, sha256, state, removed_at IS NOT NULL AS removed FROM label_piece WHERE place_id = $1 ORDER BY at, id', [placeId]);
