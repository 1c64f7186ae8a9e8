import type { ProgrammeDraft } from '@escale/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { LabelProgrammeRefusalCode, ShownLabelDraftFragment } from '../../gql/graphql.ts';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { DraftFragment, SaveLabelDraftMutation, WrittenFragment } from './editing.graphql.ts';
import { contentOf } from './editing.presenter.ts';

/** How long nobody types before a draft is saved, and until it is tried again when nobody answers, in milliseconds. */
const QUIET_MS = 700;
const AGAIN_MS = 5_000;

export type SavedState = 'saved' | 'waiting' | 'saving' | 'unreachable' | 'refused';
export type DraftWriting = {
  readonly draft: ProgrammeDraft;
  /** As it was saved last. */
  readonly stored: ShownLabelDraftFragment;
  readonly state: SavedState;
  readonly refusal: LabelProgrammeRefusalCode | null;
  /** What somebody else wrote meanwhile; nothing is saved until one of the two is chosen. */
  readonly conflict: ShownLabelDraftFragment | null;
  readonly change: (next: (now: ProgrammeDraft) => ProgrammeDraft) => void;
  readonly saveNow: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
};

/** A draft that saves itself: one request at a time, on the revision that was read; it fails loudly, and tries again. */
export function useDraft(initial: ShownLabelDraftFragment): DraftWriting {
  const client = useClient();
  const [draft, setDraft] = useState(() => contentOf(initial.content));
  const [stored, setStored] = useState(initial);
  const [state, setState] = useState<SavedState>('saved');
  const [refusal, setRefusal] = useState<LabelProgrammeRefusalCode | null>(null);
  const [conflict, setConflict] = useState<ShownLabelDraftFragment | null>(null);
  const now = useRef({ draft, revision: initial.revision, isSaved: true, isSending: false, isContested: false });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const work = now.current;
    while (!work.isSending && !work.isSaved && !work.isContested) {
      const sent = work.draft;
      work.isSending = true;
      setState('saving');
      const { data } = await client.mutation(SaveLabelDraftMutation, { input: { code: initial.code, revision: work.revision, content: JSON.stringify(sent) } });
      work.isSending = false;
      if (data == null) return setState('unreachable');
      const said = unmasked(WrittenFragment, data.result);
      if (said.__typename === 'LabelProgrammeRefused') {
        setState('refused');
        setRefusal(said.refusal);
        if (said.current == null) return;
        work.isContested = true;
        return setConflict(unmasked(DraftFragment, said.current));
      }
      if (said.__typename !== 'NetworkLabelDraft') throw new Error('The service saved a draft, and answered with something else.');
      const kept = unmasked(DraftFragment, said);
      work.revision = kept.revision;
      work.isSaved = work.draft === sent;
      setStored(kept);
      setRefusal(null);
    }
    if (work.isSaved) setState('saved');
  }, [client, initial.code]);
  // Nobody answered: it is tried again until somebody does.
  useEffect(() => {
    if (state !== 'unreachable') return undefined;
    const again = setTimeout(() => void flush(), AGAIN_MS);
    return () => clearTimeout(again);
  }, [state, flush]);
  const wait = useCallback(
    (next: ProgrammeDraft): void => {
      now.current.draft = next;
      now.current.isSaved = false;
      setDraft(next);
      if (now.current.isContested) return;
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), QUIET_MS);
    },
    [flush],
  );
  const change = useCallback((next: (given: ProgrammeDraft) => ProgrammeDraft): void => wait(next(now.current.draft)), [wait]);
  const settle = useCallback(
    (theirs: ShownLabelDraftFragment, keepsMine: boolean): void => {
      now.current.revision = theirs.revision;
      now.current.isContested = false;
      setStored(theirs);
      setConflict(null);
      setRefusal(null);
      if (keepsMine) return void flush();
      now.current.draft = contentOf(theirs.content);
      now.current.isSaved = true;
      setDraft(now.current.draft);
      setState('saved');
    },
    [flush],
  );
  // Whoever leaves by a link still saves; whoever closes the page is asked first.
  useEffect(() => () => void flush(), [flush]);
  useEffect(() => {
    if (state === 'saved') return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [state]);
  const decide = (keepsMine: boolean) => () => {
    if (conflict !== null) settle(conflict, keepsMine);
  };
  return { draft, stored, state, refusal, conflict, change, saveNow: () => void flush(), keepMine: decide(true), takeTheirs: decide(false) };
}
