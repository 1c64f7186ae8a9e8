import { createToasts, showToast, type ToastMessage } from '@escale/ui';
import { useCallback, useMemo, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { type FragmentType, useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { newRequestKey } from '../../shell/request-key.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { FleetUnitFragment, UnitsAnswerFragment } from './equipment.graphql.ts';
import type { FleetUnit, UnitsNo } from './facts.ts';

type Answer = { readonly result: FragmentType<typeof UnitsAnswerFragment> };

/** What was done: to which units, and what became of their bookings. */
export type UnitsDone = { readonly units: readonly FleetUnit[]; readonly moved: number; readonly stranded: number; readonly incidentId: string | null };
export type Outcome = { readonly kind: 'done'; readonly done: UnitsDone } | { readonly kind: 'no'; readonly no: UnitsNo } | { readonly kind: 'unreachable' };

type Keyed = { idempotencyKey: string };
type Mutation<Input extends Keyed> = TypedDocumentNode<Answer, { input: Input }>;

/** Sends what the team does with equipment; the same request sent again after a lost connection is done once. */
export function useUnitWork(onDone: () => void) {
  const client = useClient();
  const keyFor = useRequestKey();
  const toasts = useMemo(() => createToasts(), []);
  const [sending, setSending] = useState(false);
  const tell = useCallback((message: ToastMessage) => void showToast(toasts, message), [toasts]);
  const send = useCallback(
    async <Input extends Keyed>(document: Mutation<Input>, wish: Omit<Input, 'idempotencyKey'>): Promise<Outcome> => {
      setSending(true);
      const { data } = await client.mutation(document, { input: { ...wish, idempotencyKey: keyFor([document, wish]) } as Input });
      setSending(false);
      if (data == null) return { kind: 'unreachable' };
      // Answered: the same wish said once more is another intention.
      keyFor(newRequestKey());
      const answer = unmasked(UnitsAnswerFragment, data.result);
      onDone();
      return answer.__typename === 'UnitsRefused' ? { kind: 'no', no: answer } : { kind: 'done', done: { units: unmasked(FleetUnitFragment, answer.units), moved: answer.moved, stranded: answer.stranded, incidentId: answer.incidentId } };
    },
    [client, keyFor, onDone],
  );
  return useMemo(() => ({ send, sending, tell, toasts }), [send, sending, tell, toasts]);
}

export type UnitWork = ReturnType<typeof useUnitWork>;
