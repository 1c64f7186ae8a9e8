import { type Answer, type AnswerOutcome, sameAnswer } from '@escale/domain';
import type { FileRefusalCode } from '@escale/domain';
import type { ShownLabelAnswerFragment } from '../../gql/graphql.ts';
import { answerOf, type ShownFile } from './file-facts.ts';
import type { DraftShelf, KeptDraft } from './kept-drafts.ts';

/** Why what is kept here could not be sent. */
export type SendTrouble = 'OFFLINE' | 'SERVICE' | 'SIGNED_OUT' | FileRefusalCode;
export type SaveItem = { readonly criterion: string; readonly outcome: AnswerOutcome; readonly answer: ShownLabelAnswerFragment | null };
export type SaveAnswer = { readonly kind: 'saved'; readonly items: readonly SaveItem[]; readonly file: ShownFile } | { readonly kind: 'trouble'; readonly trouble: SendTrouble };
export type Send = (drafts: Readonly<Record<string, KeptDraft>>) => Promise<SaveAnswer>;

/** An answer the server does not have. `other`: what somebody else wrote meanwhile; `fault`: why the server does not take it. */
export type Draft = KeptDraft & { readonly sending: boolean; readonly other: ShownLabelAnswerFragment | null; readonly fault: AnswerOutcome | null };
export type Snapshot = { readonly file: ShownFile; readonly drafts: Readonly<Record<string, Draft>>; readonly trouble: SendTrouble | null; /** Whether this device keeps what is not sent. */ readonly kept: boolean };

const AFTER_TYPING_MS = 800;
const AGAIN_MS = 5_000;
/** What sending again would not mend. */
const waits = ({ other, fault }: Draft): boolean => other === null && fault === null;

/** Keeps what is answered until the server has it: on this device at once, sent after a pause in typing, and again after silence. */
export class AnswerKeeper {
  private snapshot: Snapshot;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private underWay = false;

  constructor(
    file: ShownFile,
    private readonly shelf: DraftShelf,
    private readonly send: Send,
  ) {
    const drafts = Object.fromEntries(Object.entries(shelf.read()).map(([code, draft]) => [code, { ...draft, sending: false, other: null, fault: null }]));
    this.snapshot = { file, drafts, trouble: null, kept: true };
  }

  readonly read = (): Snapshot => this.snapshot;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** What the server says now; older news than what is known is left. */
  learn(file: ShownFile): void {
    if (file.id === this.snapshot.file.id && file.revision >= this.snapshot.file.revision) this.become({ file });
  }

  write(criterion: string, answer: Answer | null): void {
    const known = this.known(criterion);
    const draft = this.snapshot.drafts[criterion];
    if (draft === undefined && known?.prefilled !== true && sameAnswer(answer, answerOf(known))) return;
    this.put(criterion, { answer, revision: draft?.revision ?? known?.revision ?? 0, sending: false, other: draft?.other ?? null, fault: null });
    this.soon(AFTER_TYPING_MS);
  }

  /** Of two answers, one's own stays: it was written having seen the other. */
  keepMine(criterion: string): Promise<void> {
    const draft = this.snapshot.drafts[criterion];
    if (draft?.other == null) return Promise.resolve();
    this.put(criterion, { ...draft, revision: draft.other.revision, other: null });
    return this.flush();
  }

  takeOther(criterion: string): void {
    this.drop(criterion);
  }

  /** Sends what waits, unless it is on its way. */
  async flush(): Promise<void> {
    this.stop();
    const batch = Object.fromEntries(Object.entries(this.snapshot.drafts).filter(([, draft]) => waits(draft)));
    if (this.underWay || Object.keys(batch).length === 0) return;
    this.underWay = true;
    this.become({ drafts: { ...this.snapshot.drafts, ...Object.fromEntries(Object.entries(batch).map(([code, draft]) => [code, { ...draft, sending: true }])) } });
    const answer = await this.send(batch);
    this.underWay = false;
    if (answer.kind === 'trouble') {
      this.become({ trouble: answer.trouble, drafts: Object.fromEntries(Object.entries(this.snapshot.drafts).map(([code, draft]) => [code, { ...draft, sending: false }])) });
      if (answer.trouble === 'SERVICE' || answer.trouble === 'OFFLINE' || answer.trouble === 'SIGNED_OUT') this.soon(AGAIN_MS);
      return;
    }
    this.learn(answer.file);
    this.become({ trouble: null });
    for (const item of answer.items) this.settle(item, batch[item.criterion]);
    if (Object.values(this.snapshot.drafts).some(waits)) this.soon(AFTER_TYPING_MS);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** What was sent may have been typed over meanwhile. */
  private settle({ criterion, outcome, answer }: SaveItem, sent: KeptDraft | undefined): void {
    const draft = this.snapshot.drafts[criterion];
    if (draft === undefined || sent === undefined) return;
    const same = sameAnswer(draft.answer, sent.answer);
    if (outcome === 'SAVED' && same) return this.drop(criterion);
    if (outcome === 'SAVED') return this.put(criterion, { ...draft, sending: false, revision: answer?.revision ?? draft.revision });
    if (outcome === 'CONFLICT') return this.put(criterion, { ...draft, sending: false, other: answer });
    this.put(criterion, { ...draft, sending: false, fault: same ? outcome : null });
  }

  private known(criterion: string): ShownLabelAnswerFragment | null {
    return this.snapshot.file.answers.find((answer) => answer.criterion === criterion) ?? null;
  }

  private put(criterion: string, draft: Draft): void {
    this.keep({ ...this.snapshot.drafts, [criterion]: draft });
  }

  private drop(criterion: string): void {
    this.keep(Object.fromEntries(Object.entries(this.snapshot.drafts).filter(([code]) => code !== criterion)));
  }

  private keep(drafts: Snapshot['drafts']): void {
    const kept = this.shelf.write(Object.fromEntries(Object.entries(drafts).map(([code, { answer, revision }]) => [code, { answer, revision }])));
    this.become({ drafts, kept });
  }

  private soon(milliseconds: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private become(more: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...more };
    for (const listener of this.listeners) listener();
  }
}
