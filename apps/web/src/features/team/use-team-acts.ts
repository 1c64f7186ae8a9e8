import { useMemo } from 'react';
import { useClient } from 'urql';
import { useFragment as readFragment, type FragmentType } from '../../gql/index.ts';
import type { ChangeShiftsInput, PlanShiftsInput, ShiftChangeInput, ShiftPreviewFactsFragment, ShiftRefusalCode, ShiftsWrittenFactsFragment } from '../../gql/graphql.ts';
import { newRequestKey } from '../../shell/request-key.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { ChangeShiftsMutation, CopyShiftsMutation, PlanShiftsMutation, RestoreShiftsMutation, ShiftPreviewFragment, ShiftPreviewQuery, ShiftRefusalFragment, ShiftsWrittenFragment } from './team.graphql.ts';

export type TeamNo = { readonly code: ShiftRefusalCode; readonly field: string | null; readonly current: ShiftPreviewFactsFragment | null };
/** What came of an act; `unreachable` when nobody answered, and it may be sent again. */
export type Outcome<Done> = { readonly kind: 'done'; readonly done: Done } | { readonly kind: 'no'; readonly no: TeamNo } | { readonly kind: 'unreachable' };
/** What was written, and under which key: by it, what was taken off is put back. */
export type Written = ShiftsWrittenFactsFragment & { readonly key: string };

type Answer = ({ readonly __typename: 'ShiftsWritten' } & FragmentType<typeof ShiftsWrittenFragment>) | ({ readonly __typename: 'ShiftRefused' } & FragmentType<typeof ShiftRefusalFragment>);

const noOf = (masked: FragmentType<typeof ShiftRefusalFragment>): { readonly kind: 'no'; readonly no: TeamNo } => {
  const { code, field, current } = readFragment(ShiftRefusalFragment, masked);
  return { kind: 'no', no: { code, field: field ?? null, current: current == null ? null : readFragment(ShiftPreviewFragment, current) } };
};

const outcomeOf = (answer: Answer | undefined, key: string): Outcome<Written> => {
  if (answer === undefined) return { kind: 'unreachable' };
  return answer.__typename === 'ShiftRefused' ? noOf(answer) : { kind: 'done', done: { ...readFragment(ShiftsWrittenFragment, answer), key } };
};

/** The acts on the planning of a team, each told apart into done, refused and unanswered. */
export function useTeamActs() {
  const client = useClient();
  const planKey = useRequestKey();
  const changeKey = useRequestKey();
  const copyKey = useRequestKey();
  return useMemo(
    () => ({
      preview: async (input: ShiftChangeInput): Promise<Outcome<ShiftPreviewFactsFragment>> => {
        const answer = (await client.query(ShiftPreviewQuery, { input }, { requestPolicy: 'network-only' })).data?.shiftPreview;
        if (answer === undefined) return { kind: 'unreachable' };
        return answer.__typename === 'ShiftRefused' ? noOf(answer) : { kind: 'done', done: readFragment(ShiftPreviewFragment, answer) };
      },
      plan: async (input: Omit<PlanShiftsInput, 'idempotencyKey'>): Promise<Outcome<Written>> => {
        const idempotencyKey = planKey(input);
        return outcomeOf((await client.mutation(PlanShiftsMutation, { input: { ...input, idempotencyKey } })).data?.result, idempotencyKey);
      },
      change: async (input: Omit<ChangeShiftsInput, 'idempotencyKey'>): Promise<Outcome<Written>> => {
        const idempotencyKey = changeKey(input);
        return outcomeOf((await client.mutation(ChangeShiftsMutation, { input: { ...input, idempotencyKey } })).data?.result, idempotencyKey);
      },
      restore: async (placeId: string, removalKey: string): Promise<Outcome<Written>> => {
        const idempotencyKey = newRequestKey();
        return outcomeOf((await client.mutation(RestoreShiftsMutation, { input: { placeId, removalKey, idempotencyKey } })).data?.result, idempotencyKey);
      },
      copy: async (placeId: string, week: string): Promise<Outcome<Written>> => {
        const idempotencyKey = copyKey([placeId, week]);
        return outcomeOf((await client.mutation(CopyShiftsMutation, { input: { placeId, week, idempotencyKey } })).data?.result, idempotencyKey);
      },
    }),
    [client, planKey, changeKey, copyKey],
  );
}

export type TeamActs = ReturnType<typeof useTeamActs>;
