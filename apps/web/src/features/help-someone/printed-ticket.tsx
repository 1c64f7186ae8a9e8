import { formatShortCode } from '@escale/domain';
import { formatTimeRange } from '@escale/messages';
import { useMessages } from '@escale/ui';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { QrCode } from '../my-bookings/qr-code.tsx';
import { addressLines } from '../my-bookings/ticket.presenter.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './help-someone.module.css';

/** The one page that is printed and taken along: code, when, where, how to come, and not even a name. */
export function PrintedTicket({ booking }: { readonly booking: TicketFacts }) {
  const { t, locale } = useMessages();
  const { place, shortCode, ticket } = booking;
  if (shortCode == null || ticket == null) return null;
  return (
    <div className={styles['sheet']}>
      <p className={styles['sheetLabel']}>{t('helping:sheet.code')}</p>
      <p className={styles['sheetCode']}>{formatShortCode(shortCode)}</p>
      <p className={styles['sheetWhen']}>{formatTimeRange(booking.startsAt, booking.endsAt, place.timeZone, locale, { readerZone: readerZone() })}</p>
      <p className={styles['sheetPlace']}>{place.name}</p>
      {addressLines(place).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {place.howToCome != null && (
        <p className={styles['sheetCome']}>
          <strong>{t('helping:sheet.come')}</strong> {place.howToCome}
        </p>
      )}
      <div className={styles['sheetQr']}>
        <QrCode text={ticket.code} label={t('ticket:qrLabel')} />
      </div>
      <p className={styles['sheetLabel']}>{t('helping:sheet.show')}</p>
    </div>
  );
}
