import { useCallback } from 'react';
import { useClient } from 'urql';
import type { AttendanceMarkInput, AttendanceRefusalCode, NoteAttendanceInput } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { NoteAttendanceMutation } from './attendance.graphql.ts';

/** What came of it; `unreachable` when nobody answered, and it may be sent again. */
export type NoteOutcome = { readonly kind: 'done' } | { readonly kind: 'no'; readonly code: AttendanceRefusalCode; readonly learnerId: string | null } | { readonly kind: 'unreachable' };
export type Note = (marks: readonly AttendanceMarkInput[]) => Promise<NoteOutcome>;

/** Notes who was at a session; the same press sent again after a lost connection is one. `seen` is the latest that was shown: pressed again after it changed, it is another. */
export function useNote(): (input: Omit<NoteAttendanceInput, 'idempotencyKey'>, seen: string) => Promise<NoteOutcome> {
  const client = useClient();
  const keyFor = useRequestKey();
  return useCallback(
    async (input, seen) => {
      const answer = (await client.mutation(NoteAttendanceMutation, { input: { ...input, idempotencyKey: keyFor([input, seen]) } })).data?.result;
      if (answer === undefined) return { kind: 'unreachable' };
      return answer.__typename === 'AttendanceRefused' ? { kind: 'no', code: answer.code, learnerId: answer.learnerId ?? null } : { kind: 'done' };
    },
    [client, keyFor],
  );
}
