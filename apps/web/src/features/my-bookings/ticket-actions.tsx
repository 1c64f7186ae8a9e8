import { Button, CalendarPlus, Dialog, Notice, Printer, useMessages } from '@escale/ui';
import { formatMoment } from '@escale/messages';
import { useState } from 'react';
import { readerZone } from '../../shell/reader-zone.ts';
import type { BookingChanges } from './booking-changes.ts';
import type { TicketFacts } from './kept-bookings.ts';
import { RepeatLink } from '../series/repeat-link.tsx';
import { MoveBooking } from './move-booking.tsx';
import { saveCalendar } from './save-calendar.ts';
import styles from './ticket.module.css';

type TicketActionsProps = { readonly booking: TicketFacts; readonly changes: BookingChanges; readonly good: boolean; readonly changeable: boolean; /** A request that the place has not answered: it can only be taken back. */ readonly waiting?: boolean; readonly onChanged: (booking: TicketFacts) => void };

/** Keep it, print it, move it, cancel it. */
export function TicketActions({ booking, changes, good, changeable, waiting = false, onChanged }: TicketActionsProps) {
  const { t, locale } = useMessages();
  const [moving, setMoving] = useState(false);
  const calendar = locale === 'fr' ? booking.calendarFr : booking.calendarEn;
  return (
    <div className={styles['manage']}>
      <div className={styles['actions']}>
        {calendar != null && changeable && (
          <Button look="quiet" onPress={() => saveCalendar(calendar, booking.shortCode ?? booking.id)}>
            <CalendarPlus aria-hidden="true" />
            {t('ticket:calendar')}
          </Button>
        )}
        {good && (
          <Button look="quiet" onPress={() => print()}>
            <Printer aria-hidden="true" />
            {t('ticket:print')}
          </Button>
        )}
      </div>
      {waiting && (
        <div className={styles['actions']}>
          <CancelBooking changes={changes} label={t('offers:learner.withdraw')} onCancelled={onChanged} />
        </div>
      )}
      {changeable && (
        <section aria-labelledby="manage-title" className={styles['change']}>
          <h2 id="manage-title">{t('booking:manage.title')}</h2>
          {booking.cancellableUntil != null && (
            <p className={styles['soft']}>{t('booking:manage.cancellableUntil', { when: formatMoment(booking.cancellableUntil, booking.place.timeZone, locale, { readerZone: readerZone() }) })}</p>
          )}
          {moving ? (
            <MoveBooking
              booking={booking}
              changes={changes}
              onKeep={() => setMoving(false)}
              onMoved={(moved) => {
                setMoving(false);
                onChanged(moved);
              }}
            />
          ) : (
            <div className={styles['actions']}>
              {/* A yes was said to one hour: another one is another request. */}
              {booking.approvalState !== 'GIVEN' && (
                <Button look="quiet" onPress={() => setMoving(true)}>
                  {t('booking:manage.reschedule')}
                </Button>
              )}
              <RepeatLink booking={booking} />
              <CancelBooking changes={changes} label={t('booking:manage.cancel')} onCancelled={onChanged} />
            </div>
          )}
        </section>
      )}
    </div>
  );
}

function CancelBooking({ changes, label, onCancelled }: { readonly changes: BookingChanges; readonly label: string; readonly onCancelled: (booking: TicketFacts) => void }) {
  const { t } = useMessages();
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const cancel = async (): Promise<void> => {
    setSending(true);
    const changed = await changes.cancel();
    setSending(false);
    if (changed === null) return setWhy(t('shell:offline.text'));
    if ('refusal' in changed) return setWhy(t(`refusal:${changed.refusal.code}`));
    setAsked(false);
    onCancelled(changed.booking);
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('booking:manage.cancelTitle')}
      isOpen={asked}
      onOpenChange={(open) => {
        setAsked(open);
        setWhy(null);
      }}
      trigger={<Button look="plain">{label}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>
            {t('booking:manage.cancelKeep')}
          </Button>
          <Button look="danger" pending={sending} onPress={() => void cancel()}>
            {t('booking:manage.cancelConfirm')}
          </Button>
        </>
      )}
    >
      <p>{t('booking:manage.cancelText')}</p>
      {why !== null && <Notice tone="no">{why}</Notice>}
    </Dialog>
  );
}
