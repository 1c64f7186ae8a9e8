import { randomUUID } from 'node:crypto';
import type { ProgrammeDraft } from '@escale/domain';
import type { Browser } from './browser.ts';

const DRAFT = 'code number revision mayChange content publishedNumber published placesThatMayAsk allRegions { code name } faults { code at field } changes { code change } changedParts';
const PROGRAMME = 'code mayChange versions { number state nameFr criteriaCount publishedAt retiredAt }';
const RESULT = `__typename ... on NetworkLabelDraft { ${DRAFT} } ... on NetworkLabelProgramme { ${PROGRAMME} } ... on LabelDraftDeleted { code } ... on LabelProgrammeRefused { refusal: code field faults { code at field } current { ${DRAFT} } }`;

export type Version = { readonly number: number; readonly state: string; readonly nameFr: string; readonly criteriaCount: number; readonly publishedAt: string | null; readonly retiredAt: string | null };
export type Draft = {
  readonly __typename?: string; readonly code: string; readonly number: number; readonly revision: number; readonly mayChange: boolean; readonly content: string; readonly publishedNumber: number | null; readonly published: string | null;
  readonly placesThatMayAsk: number; readonly allRegions: readonly { readonly code: string; readonly name: string }[]; readonly faults: readonly { readonly code: string; readonly at: string | null; readonly field: string | null }[];
  readonly changes: readonly { readonly code: string; readonly change: string }[]; readonly changedParts: readonly string[];
};
export type Said = Draft & { readonly versions: readonly Version[]; readonly refusal?: string; readonly field?: string | null; readonly current: Draft | null };

/** Programmes of labels as who coordinates writes them. */
export class ProgrammesClient {
  constructor(readonly browser: Browser) {}

  async programmes(): Promise<readonly { readonly code: string; readonly mayChange: boolean; readonly versions: readonly Version[] }[]> {
    return (await this.asked(`{ result: networkLabelProgrammes { ${PROGRAMME} } }`, {})) as never;
  }

  async draft(code: string): Promise<Draft | null> {
    return (await this.asked(`query ($code: String!) { result: networkLabelDraft(code: $code) { ${DRAFT} } }`, { code })) as Draft | null;
  }

  create = (code: string, more: object = {}) => this.does('draftLabelProgramme', 'DraftLabelProgrammeInput', { code, nameFr: 'Label', nameEn: 'Label', idempotencyKey: randomUUID(), ...more });
  next = (code: string, idempotencyKey: string = randomUUID()) => this.does('draftLabelVersion', 'DraftLabelVersionInput', { code, idempotencyKey });
  save = (code: string, revision: number, content: ProgrammeDraft | string) => this.does('saveLabelDraft', 'SaveLabelDraftInput', { code, revision, content: typeof content === 'string' ? content : JSON.stringify(content) });
  remove = (code: string, revision: number) => this.does('deleteLabelDraft', 'DeleteLabelDraftInput', { code, revision });
  publish = (code: string, number: number, revision: number) => this.does('publishLabelVersion', 'PublishLabelVersionInput', { code, number, revision });
  retire = (code: string, number: number) => this.does('retireLabelProgramme', 'RetireLabelProgrammeInput', { code, number });

  private async does(mutation: string, type: string, input: object): Promise<Said> {
    return (await this.asked(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${RESULT} } }`, { input })) as Said;
  }

  private async asked(document: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
    const { data, errors } = await this.browser.gql<{ result: unknown }>(document, variables);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}
