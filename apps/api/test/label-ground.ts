import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';
import type { TestApi } from './test-api.ts';

const words = (text: string) => ({ fr: text, en: text });
const asked = (code: string) => ({ code, title: words(code), help: words(''), weight: 10, mandatory: false, shownWhen: null, fact: null });
const number = (code: string, most: number, fact: string | null = null) => ({ ...asked(code), kind: 'NUMBER', unit: words('jours'), least: 0, most, enough: null, fact });

/** Asks for no piece: it can be sent as soon as it is answered. */
export const A_GRID = {
  threshold: 50,
  families: [
    { code: 'A', title: words('Ouverture'), threshold: null, criteria: [number('DAYS', 7, 'DAYS_OPEN_PER_WEEK'), { ...asked('STEP'), kind: 'YES_NO', fact: 'STEP_FREE' }] },
    { code: 'B', title: words('Projet'), threshold: null, criteria: [{ ...asked('STORY'), kind: 'TEXT', longest: 500 }, { ...asked('HELD'), kind: 'CHOICE', choices: [{ code: 'OWN', title: words('Propriétaire') }, { code: 'LEASE', title: words('Bail') }] }] },
  ],
};
const A_RULES = { validityMonths: 36, renewalLeadDays: 90, answerWorkingDays: 10, resume: 'CONTINUE', silence: 'NONE', committee: false, quorum: 1, visitRequired: false, noticeDays: 30, reapplyMonths: 6, regions: [] as string[] };

let serial = 0;

/** A label of its own for a spec. */
export async function aProgramme(api: TestApi, { grid = A_GRID, rules = {} } = {}): Promise<string> {
  serial += 1;
  const [id, code] = [randomUUID(), `SPEC_${serial}`];
  await api.sql('INSERT INTO label_programme (id, code, created_at) VALUES ($1, $2, now())', [id, code]);
  await api.sql(
    `INSERT INTO label_programme_version (programme_id, number, state, name_fr, name_en, purpose_fr, purpose_en, grid, rules, changed_at, published_at) VALUES ($1, 1, 'PUBLISHED', 'Label d’essai', 'Label to try', '', '', $2, $3, now(), now())`,
    [id, JSON.stringify(grid), JSON.stringify({ ...A_RULES, ...rules })],
  );
  return code;
}

/** Replaces what a programme asks by another version. */
export async function aNewerVersion(api: TestApi, code: string, grid: object): Promise<void> {
  const of = '(SELECT id FROM label_programme WHERE code = $1)';
  await api.sql(`UPDATE label_programme_version SET state = 'RETIRED', retired_at = now() WHERE programme_id = ${of} AND state = 'PUBLISHED'`, [code]);
  await api.sql(
    `INSERT INTO label_programme_version (programme_id, number, state, name_fr, name_en, purpose_fr, purpose_en, grid, rules, changed_at, published_at)
     SELECT programme_id, number + 1, 'PUBLISHED', name_fr, name_en, purpose_fr, purpose_en, $2, rules, now(), now() FROM label_programme_version WHERE programme_id = ${of} ORDER BY number DESC LIMIT 1`,
    [code, JSON.stringify(grid)],
  );
}

const FILE = `__typename ... on LabelApplication { id state revision mayWrite answerBy reapplyOn asked copyPath newerVersion changes { code change } missing { criterion reason } progress { family done asked }
  answers { criterion yes choice number text revision prefilled answeredBy } messages { side text author mine } acts { act toState by } programme { code number } placeName }`;
const REFUSED = '... on LabelFileRefused { code field needs }';

export interface AnswerShown {
  readonly criterion: string;
  readonly yes: boolean | null;
  readonly number: number | null;
  readonly text: string | null;
  readonly revision: number;
  readonly prefilled: boolean;
}
export interface FileAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly mayWrite: boolean;
  readonly answerBy: string | null;
  readonly reapplyOn: string | null;
  readonly asked: readonly string[];
  readonly copyPath: string | null;
  readonly newerVersion: number | null;
  readonly changes: readonly object[];
  readonly missing: readonly { readonly criterion: string; readonly reason: string }[];
  readonly answers: readonly AnswerShown[];
  readonly messages: readonly object[];
  readonly acts: readonly { readonly act: string }[];
  readonly code?: string;
  readonly needs?: readonly string[];
}
export interface SavedAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly items: readonly { readonly criterion: string; readonly outcome: string; readonly answer: AnswerShown | null }[];
  readonly application: FileAnswer;
}
type Input = Readonly<Record<string, unknown>>;

/** Somebody who asks for a label for a place, or answers for the network. */
export class LabelClient {
  constructor(
    private readonly api: TestApi,
    readonly browser: Browser,
    private readonly placeId: string,
  ) {}

  labels = () => this.ask<{ applications: readonly FileAnswer[]; offered: readonly { code: string }[] } | null>(`query ($placeId: ID!) { result: placeLabels(placeId: $placeId) { applications { ${FILE} } offered { code } } }`, { placeId: this.placeId });
  file = (id: string) => this.ask<FileAnswer | null>(`query ($placeId: ID!, $id: ID!) { result: labelApplication(placeId: $placeId, id: $id) { ${FILE} } }`, { placeId: this.placeId, id });
  open = (code: string, more: Input = {}) => this.act<FileAnswer>('openLabelApplication', 'OpenLabelApplicationInput', { code, idempotencyKey: randomUUID(), ...more });
  save = (applicationId: string, answers: readonly Input[]) =>
    this.ask<SavedAnswer>(`mutation ($input: SaveLabelAnswersInput!) { result: saveLabelAnswers(input: $input) { __typename ... on LabelAnswersSaved { items { criterion outcome answer { criterion yes number text revision prefilled } } application { ${FILE} } } ${REFUSED} } }`, { input: { placeId: this.placeId, applicationId, answers } });
  submit = (applicationId: string, revision: number, more: Input = {}) => this.act<FileAnswer>('submitLabelApplication', 'SubmitLabelApplicationInput', { applicationId, revision, sworn: true, idempotencyKey: randomUUID(), ...more });
  withdraw = (applicationId: string, revision: number) => this.act<FileAnswer>('withdrawLabelApplication', 'ActOnLabelFileInput', { applicationId, revision, idempotencyKey: randomUUID() });
  move = (applicationId: string, revision: number, version: number) => this.act<FileAnswer>('moveLabelApplication', 'MoveLabelApplicationInput', { applicationId, revision, version, idempotencyKey: randomUUID() });
  write = (applicationId: string, text: string, more: Input = {}) => this.act<FileAnswer>('writeLabelMessage', 'WriteLabelMessageInput', { applicationId, text, idempotencyKey: randomUUID(), ...more });
  see = (path: string): Promise<Response> => fetch(`${this.api.url}${path}`, { headers: { cookie: [...this.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });

  private act<Result>(name: string, type: string, input: Input): Promise<Result> {
    return this.ask(`mutation ($input: ${type}!) { result: ${name}(input: $input) { ${FILE} ${REFUSED} } }`, { input: { placeId: this.placeId, ...input } });
  }

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
