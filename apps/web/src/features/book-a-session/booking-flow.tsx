import { Button, ErrorState, PageTitle, Progress, useLate, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import type { RefusalFragment as RefusalFacts } from '../../gql/graphql.ts';
import { bookingPath } from '../../shell/paths.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { keepBooking, type TicketFacts } from '../my-bookings/kept-bookings.ts';
import type { Alternative } from '../booking-refused/alternatives.presenter.ts';
import { repeatPath } from '../series/series-path.ts';
import { forgetAnswers } from './answers.ts';
import styles from './book.module.css';
import { BookingForm } from './booking-form.tsx';
import { BookingSummary } from './booking-summary.tsx';
import { forgetHoldKey } from './hold-key.ts';
import { Lapsed, RefusedSlot } from './refused-slot.tsx';
import { summaryOf } from './summary.presenter.ts';
import { useHelps } from './use-helps.ts';
import { useHold } from './use-hold.ts';
import type { Wish } from './wish.ts';

const PROGRESS_DELAY_MS = 400;

/** Holds the slot, asks the questions beside its summary, and finds a way out when there is none. */
export function BookingFlow({ wish }: { readonly wish: Wish }) {
  const { t, locale } = useMessages();
  const navigate = useNavigate();
  const [, setQuery] = useSearchParams();
  const { hold, asking, askAgain, takeAgain, release } = useHold(wish);
  const helps = useHelps(wish.offerId);
  const [refused, setRefused] = useState<RefusalFacts | null>(null);
  const late = useLate(PROGRESS_DELAY_MS);
  usePageTitle(t('booking:title'));

  const showTicket = ({ id, holdToken }: TicketFacts): string => `/reservation/${id}#${holdToken ?? ''}`;
  const onBooked = (booking: TicketFacts): void => {
    if (booking.holdToken == null) {
      // Booked for somebody else: nothing of theirs stays in this tab or on this device, which may be anybody's.
      forgetAnswers();
      forgetHoldKey(wish);
      return void navigate(`/accompagnement/${booking.id}`, { replace: true, state: { justBooked: true } });
    }
    keepBooking({ booking, token: booking.holdToken ?? '', seenAt: new Date().toISOString() });
    forgetAnswers();
    void navigate(showTicket(booking), { replace: true, state: { justBooked: true } });
  };
  const take = ({ slot }: Alternative): void => {
    const path = bookingPath({ offerId: slot.offer.id, startsAt: slot.startsAt, durationMinutes: slot.durationMinutes }, wish);
    void navigate(path, { replace: true });
  };
  const giveUp = (slug: string): void => {
    // The slot goes back at once; the person need not wait for it.
    void release();
    forgetAnswers();
    void navigate(`/lieu/${slug}`);
  };
  const repeat = async ({ startsAt, people, offer, module, place }: TicketFacts): Promise<void> => {
    // The slot goes back first: what one holds oneself would be in the way of one's series.
    await release();
    forgetHoldKey(wish);
    void navigate(repeatPath({ offerId: offer.id, startsAt, durationMinutes: wish.durationMinutes, people, moduleId: module?.id ?? null, zone: place.timeZone }));
  };
  const tooYoung = async (age: number): Promise<void> => {
    await release();
    setQuery({ ...Object.fromEntries(new URL(bookingPath(wish, { ...wish, age }), location.origin).searchParams) }, { replace: true });
  };
  const askAge = (): void => void navigate(bookingPath(wish, { ...wish, age: null }), { replace: true });

  if (hold === null || helps === null) return late ? <Progress label={t('booking:hold.pending')} /> : null;
  if (hold.kind === 'booked') return <Navigate to={showTicket(hold.booking)} replace />;
  if (hold.kind === 'unreachable') {
    return (
      <>
        <PageTitle>{t('booking:title')}</PageTitle>
        <ErrorState onRetry={askAgain} retrying={asking} />
      </>
    );
  }
  const summary = summaryOf(hold, wish, locale);
  const lapsed = hold.kind === 'lapsed' || refused?.code === 'HOLD_EXPIRED' || refused?.code === 'BOOKING_CANCELLED';
  return (
    <div className={styles['flow']}>
      <div className={styles['main']}>
        {hold.kind === 'refused' ? (
          <RefusedSlot refusal={hold.refusal} offerId={wish.offerId} onTake={take} {...(hold.refusal.code === 'UNDER_AGE' ? { onAskAge: askAge } : {})} />
        ) : lapsed ? (
          <Lapsed
            taking={asking}
            slug={hold.booking.place.slug}
            onTakeAgain={() => {
              setRefused(null);
              takeAgain();
            }}
          />
        ) : refused !== null ? (
          <RefusedSlot refusal={refused} offerId={wish.offerId} onTake={take} />
        ) : (
          <BookingForm
            wish={wish}
            held={hold.booking}
            helps={helps}
            onUnderAge={(age) => void tooYoung(age)}
            onBooked={onBooked}
            onRefused={setRefused}
            onGiveUp={() => giveUp(hold.booking.place.slug)}
          />
        )}
      </div>
      <BookingSummary summary={lapsed ? { ...summary, keptUntil: null } : summary}>
        {hold.kind === 'held' && !lapsed && refused === null && !helps && hold.booking.offer.approvalDeadlineHours == null && (
          <Button look="quiet" onPress={() => void repeat(hold.booking)}>
            {t('series:repeat')}
          </Button>
        )}
      </BookingSummary>
    </div>
  );
}
