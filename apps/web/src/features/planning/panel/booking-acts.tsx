import { Button, Dialog, LinkButton } from '@escale/ui';
import { useDeskFrame } from '../desk-context.ts';
import type { PlannedBooking } from '../facts.ts';
import type { SimpleAct } from '../use-desk.ts';
import { repeatPath } from '../../series/series-path.ts';
import { personIn, whenOf } from '../words.presenter.ts';
import styles from './panel.module.css';

const ACTS = [
  { can: 'CHECK_IN', act: 'checkIn', look: 'primary' },
  { can: 'UNDO_CHECK_IN', act: 'undoCheckIn', look: 'quiet' },
  { can: 'NO_SHOW', act: 'noShow', look: 'quiet' },
  { can: 'UNDO_NO_SHOW', act: 'undoNoShow', look: 'quiet' },
] as const;

/** What can be done with a booking now, as the server says. */
export function BookingActs({ booking }: { readonly booking: PlannedBooking }) {
  const { acts, reading } = useDeskFrame();
  const { t } = reading;
  const press = (act: SimpleAct) => () => void acts.act(act, booking);
  const possible = ACTS.filter(({ can }) => booking.acts.includes(can));
  if (possible.length === 0 && !booking.acts.includes('CANCEL') && !booking.acts.includes('LEAVE')) return null;
  const who = personIn(booking, reading);
  return (
    <div className={styles['acts']}>
      {possible.map(({ act, look }) => (
        <Button key={act} look={look} pending={acts.acting === act} onPress={press(act)}>{t(`planning:act.${act}`)}</Button>
      ))}
      <LinkButton look="quiet" href={repeatPath({ offerId: booking.offerId, startsAt: booking.startsAt, durationMinutes: Math.round((Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000), people: booking.people, moduleId: null, zone: reading.timeZone }, { weeksLater: 1, desk: true })}>{t('series:repeat')}</LinkButton>
      {booking.acts.includes('LEAVE') && (
        <Dialog
          role="alertdialog"
          title={t('planning:act.leaveTitle', { who })}
          trigger={<Button look="quiet" pending={acts.acting === 'leave'}>{t('planning:act.leave')}</Button>}
          actions={(close) => (
            <>
              <Button look="quiet" onPress={close}>{t('planning:act.leaveNo')}</Button>
              <Button
                onPress={() => {
                  close();
                  void acts.act('leave', booking);
                }}
              >
                {t('planning:act.leaveYes')}
              </Button>
            </>
          )}
        >
          <p>{t('planning:act.leaveText')}</p>
        </Dialog>
      )}
      {booking.acts.includes('CANCEL') && (
        <Dialog
          role="alertdialog"
          title={t('planning:act.cancelTitle', { who })}
          trigger={<Button look="quiet" pending={acts.acting === 'cancel'}>{t('planning:act.cancel')}</Button>}
          actions={(close) => (
            <>
              <Button look="quiet" onPress={close}>{t('planning:act.cancelNo')}</Button>
              <Button
                look="danger"
                onPress={() => {
                  close();
                  void acts.act('cancel', booking);
                }}
              >
                {t('planning:act.cancelYes')}
              </Button>
            </>
          )}
        >
          <p>{t('planning:act.cancelText', { when: whenOf(booking, reading) })}</p>
          <p>{t('planning:act.cancelUnits', { count: booking.units.length })}</p>
          <p>{booking.email == null ? t('planning:act.cancelNoMail') : t('planning:act.cancelMail', { email: booking.email })}</p>
        </Dialog>
      )}
    </div>
  );
}
