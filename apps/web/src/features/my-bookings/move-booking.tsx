import { addDays, type LocalDay, localDay } from '@escale/domain';
import { formatMoment, localDay as localDayText } from '@escale/messages';
import { Button, ChevronLeft, ChevronRight, ErrorState, Notice, Skeleton, SlotButton, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { RefusalFragment as RefusalFacts } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { Alternatives } from '../booking-refused/alternatives.tsx';
import type { BookingChanges, Target } from './booking-changes.ts';
import { DayChoice } from './day-choice.tsx';
import type { TicketFacts } from './kept-bookings.ts';
import { otherDays } from './other-days.presenter.ts';
import { OtherSlotsQuery } from './ticket.graphql.ts';
import styles from './ticket.module.css';
import { durationMinutes } from './ticket.presenter.ts';

const WEEK = 7;
const today = (zone: string): LocalDay => localDay(localDayText(new Date(), zone));

type MoveBookingProps = { readonly booking: TicketFacts; readonly changes: BookingChanges; readonly onMoved: (booking: TicketFacts) => void; readonly onKeep: () => void };

/** Another time for the same booking: a day, a time, and the old one is given back only once the new one is taken. */
export function MoveBooking({ booking, changes, onMoved, onKeep }: MoveBookingProps) {
  const { t, locale } = useMessages();
  const { place, offer, module, people, startsAt } = booking;
  const zone = place.timeZone;
  const [from, setFrom] = useState<LocalDay>(() => today(zone));
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<RefusalFacts | 'unreachable' | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const input = { from, days: WEEK, offerId: offer.id, durationMinutes: durationMinutes(booking), people, moduleId: module?.id ?? null };
  const [{ data, fetching, error }, refresh] = useQuery({ query: OtherSlotsQuery, variables: { placeId: place.id, input }, requestPolicy: 'network-only' });
  const days = otherDays(data?.place?.availability ?? [], startsAt, zone, locale, t);
  const day = days.find((one) => one.day === chosenDay) ?? days.find(({ slots }) => slots.length > 0) ?? null;
  const week = (step: number): void => {
    setFrom(addDays(from, step));
    setChosenDay(null);
    setTarget(null);
  };

  const move = async (to: Target): Promise<void> => {
    setTarget(to);
    setSending(true);
    setRefusal(null);
    const changed = await changes.move(to);
    setSending(false);
    if (changed === null) return setRefusal('unreachable');
    if ('booking' in changed) return onMoved(changed.booking);
    setRefusal(changed.refusal);
    refresh({ requestPolicy: 'network-only' });
  };

  return (
    <div className={styles['move']}>
      <h3 ref={title} tabIndex={-1}>
        {t('booking:manage.rescheduleTitle')}
      </h3>
      <p className={styles['soft']}>{t('booking:manage.rescheduleText')}</p>
      <div className={styles['actions']}>
        <Button look="plain" onPress={() => week(-WEEK)} isDisabled={from <= today(zone)}>
          <ChevronLeft aria-hidden="true" />
          {t('place:slots.previousWeek')}
        </Button>
        <Button look="plain" onPress={() => week(WEEK)}>
          {t('place:slots.nextWeek')}
          <ChevronRight aria-hidden="true" />
        </Button>
      </div>
      {error !== undefined && <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {data === undefined && error === undefined && <Skeleton shape="card" lines={2} />}
      {days.length > 0 && <DayChoice days={days} chosen={day?.day ?? null} onChoose={(next) => { setChosenDay(next); setTarget(null); }} />}
      {days.length > 0 && day === null && <p>{t('place:slots.none')}</p>}
      {day !== null && day.why !== null && <p>{day.why}</p>}
      {day !== null && day.slots.length > 0 && (
        <ul role="list" aria-label={day.title} className={styles['times']}>
          {day.slots.map(({ slot, when }) => (
            <li key={slot.startsAt}>
              <SlotButton
                when={when}
                label={`${day.title}, ${when}`}
                selected={target?.startsAt === slot.startsAt}
                onPress={() => setTarget({ offerId: offer.id, startsAt: slot.startsAt, durationMinutes: slot.durationMinutes })}
              />
            </li>
          ))}
        </ul>
      )}
      {refusal === 'unreachable' && <Notice tone="warn" title={t('shell:unreachable.title')}>{t('booking:confirm.unreachable')}</Notice>}
      {refusal !== null && refusal !== 'unreachable' && (
        <Notice tone="no">
          <p>{t(`refusal:${refusal.code}`)}</p>
          <Alternatives
            alternatives={refusal.alternatives}
            refused={{ placeId: place.id, offerId: offer.id }}
            onTake={({ slot }) => void move({ offerId: slot.offer.id, startsAt: slot.startsAt, durationMinutes: slot.durationMinutes })}
          />
        </Notice>
      )}
      <div className={styles['actions']}>
        {target !== null && (
          <Button onPress={() => void move(target)} pending={sending}>
            {t('booking:manage.moveTo', { when: formatMoment(target.startsAt, zone, locale, { readerZone: readerZone() }) })}
          </Button>
        )}
        <Button look="quiet" onPress={onKeep}>
          {t('booking:manage.keepSlot')}
        </Button>
      </div>
    </div>
  );
}
