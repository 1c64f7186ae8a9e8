import { useState } from 'react';
import { useMutation } from 'urql';
import type { ImportUnitsMutation as Answer } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { ImportUnitsMutation } from './equipment-files.graphql.ts';
import type { Imported } from './import.presenter.ts';

export type ImportFault = Extract<Answer['result'], { __typename: 'ImportRefused' }>['code'] | 'NOT_SENT';

/** How far a list is: being chosen, looked at, written, or written. */
export type ImportStep =
  | { readonly at: 'choose'; readonly csv: string; readonly fault: ImportFault | null }
  | { readonly at: 'looking' }
  | { readonly at: 'preview' | 'applying'; readonly csv: string; readonly preview: Imported; readonly fault: ImportFault | null }
  | { readonly at: 'done'; readonly done: Imported };

const CHOOSING: ImportStep = { at: 'choose', csv: '', fault: null };

export type Import = { readonly step: ImportStep; readonly look: (csv: string) => void; readonly apply: () => void; readonly restart: () => void };

/** Sends a list twice: first only to look at what it would do, then to do it. */
export function useImport(placeId: string, onDone: () => void): Import {
  const [step, setStep] = useState<ImportStep>(CHOOSING);
  const [, send] = useMutation(ImportUnitsMutation);
  const keyOf = useRequestKey();
  const ask = async (csv: string, dryRun: boolean): Promise<Imported | ImportFault> => {
    const input = { placeId, csv, dryRun };
    const { data } = await send({ input: { ...input, idempotencyKey: keyOf(input) } });
    if (data === undefined) return 'NOT_SENT';
    return data.result.__typename === 'ImportRefused' ? data.result.code : data.result;
  };
  const look = async (csv: string): Promise<void> => {
    setStep({ at: 'looking' });
    const answer = await ask(csv, true);
    setStep(typeof answer === 'string' ? { at: 'choose', csv, fault: answer } : { at: 'preview', csv, preview: answer, fault: null });
  };
  const apply = async (): Promise<void> => {
    if (step.at !== 'preview') return;
    setStep({ ...step, at: 'applying', fault: null });
    const answer = await ask(step.csv, false);
    if (typeof answer === 'string') return setStep({ ...step, fault: answer });
    setStep({ at: 'done', done: answer });
    onDone();
  };
  return { step, look: (csv) => void look(csv), apply: () => void apply(), restart: () => setStep(CHOOSING) };
}
