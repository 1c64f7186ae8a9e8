import { formatMoment, formatPhone, formatTimeRange } from '@escale/messages';
import { Card, useMessages } from '@escale/ui';
import type { GuardianFragment as GuardianFacts } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { addressLines, titleIn } from '../my-bookings/ticket.presenter.ts';
import { SafetyAdvice } from '../safety-notice/safety-advice.tsx';
import { useSafetyNotice } from '../safety-notice/use-safety-notice.ts';
import styles from './guardian.module.css';

/** What a guardian is asked about: what, when, where, the advice, and what is kept of them. */
export function SessionAsked({ request, open }: { readonly request: GuardianFacts; readonly open: boolean }) {
  const { t, locale } = useMessages();
  const { booking, closesAt } = request;
  const { place, offer, module } = booking;
  const zone = { readerZone: readerZone() };
  return (
    <>
      <Card as="section" aria-label={t('helping:page.what')}>
        <dl className={styles['facts']}>
          <div>
            <dt>{t('helping:page.what')}</dt>
            <dd>
              <strong>{titleIn(module ?? offer, locale)}</strong>
              {module != null && <span>{titleIn(offer, locale)}</span>}
            </dd>
          </div>
          <div>
            <dt>{t('helping:page.when')}</dt>
            <dd>{formatTimeRange(booking.startsAt, booking.endsAt, place.timeZone, locale, zone)}</dd>
          </div>
          <div>
            <dt>{t('helping:page.where')}</dt>
            <dd>
              <span>{place.name}</span>
              {addressLines(place).map((line) => (
                <span key={line}>{line}</span>
              ))}
              {place.phone != null && <a href={`tel:${place.phone}`}>{t('helping:page.call', { phone: formatPhone(place.phone) })}</a>}
            </dd>
          </div>
        </dl>
      </Card>
      {open && offer.safetyNotice && (
        <section className={styles['part']} aria-labelledby="notice-title">
          <h2 id="notice-title">{t('helping:page.notice')}</h2>
          <Advice />
        </section>
      )}
      {open && (
        <section className={styles['part']} aria-labelledby="kept-title">
          <h2 id="kept-title">{t('helping:page.kept')}</h2>
          <p>{t('helping:page.keptText')}</p>
          <p>{t('helping:page.until', { when: formatMoment(closesAt, place.timeZone, locale, zone) })}</p>
        </section>
      )}
    </>
  );
}

const Advice = () => <SafetyAdvice asked={useSafetyNotice()} />;
