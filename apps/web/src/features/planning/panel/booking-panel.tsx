import { Badge, Disclosure, LinkButton, Notice } from '@escale/ui';
import { useState } from 'react';
import { useDeskFrame } from '../desk-context.ts';
import type { PlannedBooking } from '../facts.ts';
import { deskState, type DeskState } from '../find.presenter.ts';
import { canMove, canResize, type MoveWish } from '../move.presenter.ts';
import { StateIcon } from '../state-icon.tsx';
import { personIn } from '../words.presenter.ts';
import { BookingActs } from './booking-acts.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { Conflict } from './conflict.tsx';
import { MoveForm } from './move-form.tsx';
import styles from './panel.module.css';
import { TroubleNotice } from './trouble-notice.tsx';
import { sameSpot, type TypedMove, wishTyped } from './typed-move.ts';

const TONES = { making: 'warn', waiting: 'warn', expected: 'info', arrived: 'ok', missed: 'no', over: 'info' } as const satisfies Record<DeskState, string>;

/** Of two states of a booking the later one. */
const newer = (one: PlannedBooking | null, other: PlannedBooking | null): PlannedBooking | null => (one === null || (other !== null && other.version > one.version) ? other : one);

/** What somebody wanted while the booking changed under their hands; null when nothing collides. */
type Collision = { readonly now: PlannedBooking | null; readonly wish: MoveWish | null };

/** A booking, what can be done with it, and what was typed for it, which nothing but its sender takes away. */
export function BookingPanel({ id }: { readonly id: string }) {
  const { planning, reading, moves, acts } = useDeskFrame();
  const { t } = reading;
  const live = planning.bookings.find((booking) => booking.id === id) ?? null;
  // Kept when it leaves the planning, so that the panel does not vanish under a hand.
  const [last, setLast] = useState(live);
  if (live !== null && live !== last) setLast(live);
  const [typed, setTyped] = useState<TypedMove | null>(null);
  // What changed is not what is being typed, an arrival for example: it goes on from there.
  if (live !== null && typed !== null && typed.base !== live && sameSpot(typed.base, live)) setTyped({ ...typed, base: live });
  const booking = live ?? last;
  const trouble = moves.trouble?.base.id === id ? moves.trouble : null;
  const refused = acts.trouble?.id === id ? acts.trouble : null;
  if (booking === null) return <Notice tone="info" title={t('planning:panel.gone')}>{t('planning:panel.goneText')}</Notice>;

  const wishOfTyped = (): MoveWish | null => {
    const wish = typed === null ? null : wishTyped(typed, reading.timeZone);
    return typeof wish === 'string' ? null : wish;
  };
  const collision = ((): Collision | null => {
    if (trouble?.no?.code === 'CHANGED_MEANWHILE') return { now: newer(live, trouble.no.current), wish: trouble.wish };
    if (live !== null && typed !== null && !sameSpot(typed.base, live) && !moves.sending) return { now: live, wish: wishOfTyped() };
    return null;
  })();
  const leave = (): void => {
    moves.forget();
    setTyped(null);
  };
  const apply = async (now: PlannedBooking, wish: MoveWish): Promise<void> => {
    if (await moves.move(now, wish)) setTyped(null);
  };
  const insist = async (): Promise<void> => {
    if (trouble !== null && (await moves.move(trouble.base, trouble.wish, true))) setTyped(null);
  };
  const state = deskState(booking);
  return (
    <div className={styles['content']}>
      <p><Badge tone={TONES[state]} icon={<StateIcon state={state} />}>{t(`planning:state.${state}`)}</Badge></p>
      {live === null && <Notice tone="info" title={t('planning:panel.gone')}>{t('planning:panel.goneText')}</Notice>}
      {collision !== null && <Conflict {...collision} pending={moves.sending} onApply={(now, wish) => void apply(now, wish)} onLeave={leave} />}
      {trouble !== null && collision === null && (
        <TroubleNotice title={t('planning:no.moveTitle', { who: personIn(booking, reading) })} no={trouble.no} insist={{ label: t('planning:no.insistMove'), onPress: () => void insist(), pending: moves.sending }} onDismiss={moves.forget} />
      )}
      {refused !== null && <TroubleNotice title={t('planning:no.actTitle')} no={refused.no} onDismiss={acts.forget} />}
      {live !== null && <BookingActs booking={live} />}
      {state === 'waiting' && <p><LinkButton look="quiet" href="/gestion/demandes">{t('planning:panel.toRequests')}</LinkButton></p>}
      <BookingFacts booking={booking} />
      {canMove(booking) || canResize(booking) ? (
        <Disclosure title={t('planning:move.title')} level={3} defaultExpanded>
          <MoveForm booking={booking} typed={typed} onType={setTyped} />
        </Disclosure>
      ) : (
        <p className={styles['soft']}>{t('planning:move.fixed')}</p>
      )}
    </div>
  );
}
