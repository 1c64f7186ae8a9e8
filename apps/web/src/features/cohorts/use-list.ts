import { useState } from 'react';
import { useMutation } from 'urql';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { ImportLearnersMutation } from './cohorts.graphql.ts';
import type { Looked } from './list-preview.presenter.ts';
import type { CohortNo } from './use-cohort-acts.ts';

export type ListFault = CohortNo | 'unreachable' | null;
/** What is known of a list: nothing yet, what it would do, or that it was done. */
export type ListState = { readonly looked: Looked | null; /** The text that was looked at. */ readonly of: string; readonly busy: 'looking' | 'writing' | null; readonly fault: ListFault; readonly added: number | null };

export type List = ListState & { readonly look: (csv: string) => Promise<void>; readonly write: () => Promise<void> };

const NOTHING: ListState = { looked: null, of: '', busy: null, fault: null, added: null };

/** Sends a list of learners twice: first only to look at what it would do, then to do it, on the version that was looked at. */
export function useList(cohortId: string): List {
  const [state, setState] = useState<ListState>(NOTHING);
  const [, send] = useMutation(ImportLearnersMutation);
  const keyFor = useRequestKey();
  const ask = async (csv: string, expectedVersion: number, dryRun: boolean): Promise<Looked | NonNullable<ListFault>> => {
    const input = { cohortId, csv, expectedVersion, dryRun };
    const { data } = await send({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (data === undefined) return 'unreachable';
    return data.result.__typename === 'CohortRefused' ? { code: data.result.code, field: data.result.field ?? null } : data.result;
  };
  const isLooked = (answer: Looked | NonNullable<ListFault>): answer is Looked => typeof answer === 'object' && 'lines' in answer;
  const look = async (csv: string): Promise<void> => {
    setState({ ...NOTHING, of: csv, busy: 'looking' });
    const answer = await ask(csv, 0, true);
    setState(isLooked(answer) ? { ...NOTHING, looked: answer, of: csv } : { ...NOTHING, of: csv, fault: answer });
  };
  const write = async (): Promise<void> => {
    const { looked, of } = state;
    if (looked === null || state.busy !== null) return;
    setState({ ...state, busy: 'writing', fault: null });
    const answer = await ask(of, looked.version, false);
    if (isLooked(answer)) return setState({ ...NOTHING, added: answer.added });
    setState({ ...state, busy: null, fault: answer });
  };
  return { ...state, look, write };
}
