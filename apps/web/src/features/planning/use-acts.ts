import type { ToastMessage } from '@escale/ui';
import { useCallback, useMemo, useState } from 'react';
import type { BlockReason } from '../../gql/graphql.ts';
import type { DeskNo, PlannedBlock, PlannedBooking, PlanningUnit } from './facts.ts';
import type { Desk, SimpleAct } from './use-desk.ts';
import type { Patch } from './use-planning.ts';
import { personIn, type Reading, tagsOf, whenOf } from './words.presenter.ts';

/** An act on a booking or a block that was refused, or did not arrive (null). */
export type ActTrouble = { readonly id: string; readonly no: DeskNo | null };

export type BlockWish = { readonly unitId: string; readonly startsAt: string; readonly endsAt: string; readonly reason: BlockReason; readonly note: string | null };

const BACK: Record<SimpleAct, SimpleAct | null> = { checkIn: 'undoCheckIn', undoCheckIn: null, leave: null, noShow: 'undoNoShow', undoNoShow: null, cancel: null };
const SAID = { checkIn: 'checkedIn', undoCheckIn: 'checkInUndone', leave: 'left', noShow: 'noShowDone', undoNoShow: 'noShowUndone', cancel: 'cancelled' } as const;

type Acting = { readonly desk: Desk; readonly units: readonly PlanningUnit[]; readonly reading: Reading; readonly patch: (patch: Patch) => void; readonly tell: (message: ToastMessage) => void };

/** The acts of the desk but for moves: each says what it did, and offers the way back where there is one. */
export function useActs({ desk, units, reading, patch, tell }: Acting) {
  const [acting, setActing] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<ActTrouble | null>(null);
  const { t } = reading;

  const refuse = useCallback(
    (id: string, no: DeskNo | null) => {
      // What stands now is shown at once, beside the reason.
      if (no?.current != null) patch({ booking: no.current });
      setTrouble({ id, no });
    },
    [patch],
  );
  const begin = useCallback((what: string) => {
    setActing(what);
    setTrouble(null);
  }, []);

  const act = useMemo(() => {
    const run = async (what: SimpleAct, booking: PlannedBooking): Promise<void> => {
      begin(what);
      const outcome = await desk.act(what, booking);
      setActing(null);
      if (outcome.kind !== 'done') return refuse(booking.id, outcome.kind === 'no' ? outcome.no : null);
      patch({ booking: outcome.done });
      const back = BACK[what];
      tell({ tone: 'ok', title: t(`planning:act.${SAID[what]}`, { who: personIn(booking, reading) }), ...(back === null ? {} : { action: { label: t('planning:act.undo'), onPress: () => void run(back, outcome.done) } }) });
    };
    return run;
  }, [begin, desk, patch, reading, refuse, t, tell]);

  const blocking = useMemo(() => {
    const tagOf = (unitId: string): string => tagsOf([unitId], units).join();
    const block = async (wish: BlockWish): Promise<PlannedBlock | null> => {
      begin('block');
      const outcome = await desk.block(wish);
      setActing(null);
      if (outcome.kind !== 'done') {
        refuse(wish.unitId, outcome.kind === 'no' ? outcome.no : null);
        return null;
      }
      patch({ block: outcome.done });
      tell({ tone: 'ok', title: t('planning:block.done', { tag: tagOf(wish.unitId), when: whenOf(outcome.done, reading) }), action: { label: t('planning:act.undo'), onPress: () => void lift(outcome.done) } });
      return outcome.done;
    };
    const lift = async (lifted: PlannedBlock): Promise<boolean> => {
      begin('lift');
      const outcome = await desk.lift(lifted.id);
      setActing(null);
      if (outcome.kind !== 'done') {
        refuse(lifted.id, outcome.kind === 'no' ? outcome.no : null);
        return false;
      }
      patch({ lifted: lifted.id });
      const { unitId, startsAt, endsAt, reason, note } = lifted;
      tell({ tone: 'ok', title: t('planning:block.lifted', { tag: tagOf(unitId) }), action: { label: t('planning:act.undo'), onPress: () => void block({ unitId, startsAt, endsAt, reason, note }) } });
      return true;
    };
    return { block, lift };
  }, [begin, desk, patch, reading, refuse, t, tell, units]);

  const forget = useCallback(() => setTrouble(null), []);
  return useMemo(() => ({ act, ...blocking, acting, trouble, forget }), [act, blocking, acting, trouble, forget]);
}

export type Acts = ReturnType<typeof useActs>;
