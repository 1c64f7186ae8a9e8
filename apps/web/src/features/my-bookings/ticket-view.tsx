import { formatShortCode } from '@escale/domain';
import { formatPhone, formatTimeRange } from '@escale/messages';
import { Card, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { placePath } from '../../shell/paths.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import type { TicketFacts } from './kept-bookings.ts';
import { QrCode } from './qr-code.tsx';
import styles from './ticket.module.css';
import { addressLines, fullName, titleIn } from './ticket.presenter.ts';

type TicketViewProps = {
  readonly booking: TicketFacts;
  /** Whether the code still opens the door. */
  readonly good: boolean;
};

/** The ticket itself, on screen and on paper: the code, then who, what, when, where. */
export function TicketView({ booking, good }: TicketViewProps) {
  const { t, locale } = useMessages();
  const { place, offer, module, units, people, shortCode, ticket } = booking;
  const name = fullName(booking);
  return (
    <Card as="section" aria-label={t('ticket:title')} data-good={good} className={styles['ticket']}>
      {good && shortCode != null && (
        <div className={styles['code']}>
          {ticket != null && <QrCode text={ticket.code} label={t('ticket:qrLabel')} />}
          <p className={styles['show']}>{t('ticket:show')}</p>
          <p className={styles['shortCode']}>
            <span className={styles['label']}>{t('ticket:shortCode')}</span>
            <strong>{formatShortCode(shortCode)}</strong>
          </p>
        </div>
      )}
      <div className={styles['facts']}>
        <h2>{titleIn(offer, locale)}</h2>
        <dl>
          <Fact label={t('ticket:when')}>
            <strong>{formatTimeRange(booking.startsAt, booking.endsAt, place.timeZone, locale, { readerZone: readerZone() })}</strong>
            {good && <span>{t('ticket:early')}</span>}
          </Fact>
          <Fact label={t('ticket:where')}>
            <Link to={placePath(place.slug)}>{place.name}</Link>
            {addressLines(place).map((line) => (
              <span key={line}>{line}</span>
            ))}
            {place.phone != null && <a href={`tel:${place.phone}`}>{formatPhone(place.phone)}</a>}
          </Fact>
          {place.howToCome != null && <Fact label={t('place:come.title')}>{place.howToCome}</Fact>}
          {name !== null && <Fact label={t('ticket:who')}>{name}</Fact>}
          <Fact label={t('ticket:people')}>{t('words:people', { count: people })}</Fact>
          {module != null && <Fact label={t('booking:summary.module')}>{titleIn(module, locale)}</Fact>}
          {units.length > 0 && (
            <Fact label={t('ticket:equipment')}>
              {units.map(({ tag, model }) => (
                <span key={tag}>
                  {t(`equipment:${model.category}.choice`)} {model.name} <span className={styles['tag']}>{tag}</span>
                </span>
              ))}
            </Fact>
          )}
        </dl>
      </div>
    </Card>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
