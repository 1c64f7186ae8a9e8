import { useCallback, useMemo } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { useFragment as unmasked, type FragmentType } from '../../gql/fragment-masking.ts';
import type { BlockUnitInput, DeskBookingInput, LiftBlockInput, MoveAtDeskInput, WalkInInput } from '../../gql/graphql.ts';
import { newRequestKey } from '../../shell/request-key.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { BlockUnitMutation, CancelAtDeskMutation, CheckInAtDeskMutation, LeaveAtDeskMutation, LiftBlockMutation, MarkNoShowMutation, MoveAtDeskMutation, UndoCheckInMutation, UndoNoShowMutation, WalkInMutation } from './desk.graphql.ts';
import { type DeskNo, deskNoOf, type PlannedBlock, type PlannedBooking } from './facts.ts';
import type { MoveWish } from './move.presenter.ts';
import { DeskRefusalFragment, PlannedBlockFragment, PlannedBookingFragment } from './planning.graphql.ts';

/** What came of an act at the desk. */
export type Outcome<Done> = { readonly kind: 'done'; readonly done: Done } | { readonly kind: 'no'; readonly no: DeskNo } | { readonly kind: 'unreachable' };

type Refused = { readonly __typename: 'DeskRefused' } & FragmentType<typeof DeskRefusalFragment>;
type BookingAnswer = { readonly result: Refused | ({ readonly __typename: 'DeskBooking' } & FragmentType<typeof PlannedBookingFragment>) };
type BlockAnswer = { readonly result: Refused | ({ readonly __typename: 'UnitBlock' } & FragmentType<typeof PlannedBlockFragment>) };

const noOf = (refused: Refused): { readonly kind: 'no'; readonly no: DeskNo } => ({ kind: 'no', no: deskNoOf(unmasked(DeskRefusalFragment, refused)) });

const SIMPLE = { checkIn: CheckInAtDeskMutation, undoCheckIn: UndoCheckInMutation, leave: LeaveAtDeskMutation, noShow: MarkNoShowMutation, undoNoShow: UndoNoShowMutation, cancel: CancelAtDeskMutation } as const;
export type SimpleAct = keyof typeof SIMPLE;

type Keyed = { idempotencyKey: string };
type Without<Input extends Keyed> = Omit<Input, 'idempotencyKey'>;

/** All that the desk may do; each answers what came of it. The same request sent again after a lost connection is done once. */
export function useDesk() {
  const client = useClient();
  const keyFor = useRequestKey();
  const ask = useCallback(async <Answer, Input>(document: TypedDocumentNode<Answer, { input: Input }>, input: Input): Promise<Answer | null> => (await client.mutation(document, { input })).data ?? null, [client]);
  const send = useCallback(
    async <Answer, Input extends Keyed>(name: string, document: TypedDocumentNode<Answer, { input: Input }>, wish: Without<Input>): Promise<Answer | null> => {
      const answer = await ask(document, { ...wish, idempotencyKey: keyFor([name, wish]) } as Input);
      // Answered: the same wish said once more is another intention.
      if (answer !== null) keyFor(newRequestKey());
      return answer;
    },
    [ask, keyFor],
  );
  return useMemo(() => {
    const booking = (answer: BookingAnswer | null): Outcome<PlannedBooking> => {
      if (answer === null) return { kind: 'unreachable' };
      return answer.result.__typename === 'DeskRefused' ? noOf(answer.result) : { kind: 'done', done: unmasked(PlannedBookingFragment, answer.result) };
    };
    const block = (answer: BlockAnswer | null): Outcome<PlannedBlock> => {
      if (answer === null) return { kind: 'unreachable' };
      return answer.result.__typename === 'DeskRefused' ? noOf(answer.result) : { kind: 'done', done: unmasked(PlannedBlockFragment, answer.result) };
    };
    return {
      act: async (act: SimpleAct, { id, version }: Pick<PlannedBooking, 'id' | 'version'>) => booking(await send<BookingAnswer, DeskBookingInput>(act, SIMPLE[act], { bookingId: id, expectedVersion: version })),
      move: async ({ id, version }: Pick<PlannedBooking, 'id' | 'version'>, { unitIds, ...when }: MoveWish, evenIfClosed = false) =>
        booking(await send<BookingAnswer, MoveAtDeskInput>('move', MoveAtDeskMutation, { bookingId: id, expectedVersion: version, ...when, unitIds: unitIds === null ? null : [...unitIds], evenIfClosed })),
      walkIn: async (wish: Without<WalkInInput>) => booking(await send<BookingAnswer, WalkInInput>('walkIn', WalkInMutation, wish)),
      block: async (wish: Without<BlockUnitInput>) => block(await send<BlockAnswer, BlockUnitInput>('block', BlockUnitMutation, wish)),
      // Lifting twice is lifting once: it needs no key.
      lift: async (blockId: string) => block(await ask<BlockAnswer, LiftBlockInput>(LiftBlockMutation, { blockId })),
    };
  }, [ask, send]);
}

export type Desk = ReturnType<typeof useDesk>;
