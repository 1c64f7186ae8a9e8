import { Button, LinkButton, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { readerZone } from '../../shell/reader-zone.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { changedBy, type Changed } from '../my-bookings/booking-changes.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { TakeAlternativeMutation } from './other-session.graphql.ts';
import styles from './other-session.module.css';
import { isNamed, namedIn, queryOf, type Session, sessionInWords, sessionsOf } from './other-session.presenter.ts';
import { SessionCard } from './session-card.tsx';

type OtherSessionsProps = { readonly booking: TicketFacts; readonly proposed: readonly Session[]; readonly token: string; readonly onTaken: (booking: TicketFacts) => void };

/** The session booked beside the one that is looked at, the button that takes it, and the others. */
export function OtherSessions({ booking, proposed, token, onTaken }: OtherSessionsProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const keyOf = useRequestKey();
  const [query] = useSearchParams();
  const [sending, setSending] = useState(false);
  const [answer, setAnswer] = useState<Changed | 'none'>('none');
  const refusal = answer !== 'none' && answer !== null && 'refusal' in answer ? answer.refusal : null;
  const sessions = sessionsOf(proposed, refusal?.alternatives);
  const named = namedIn(query);
  const looked = named === null ? undefined : sessions.find((session) => isNamed(session, named));
  const others = sessions.filter((session) => session !== looked);
  const before: Session = { startsAt: booking.startsAt, endsAt: booking.endsAt, offer: { ...booking.offer, place: booking.place } };
  const take = async ({ offer, startsAt }: Session): Promise<void> => {
    setSending(true);
    const wish = { bookingId: booking.id, holdToken: token, offerId: offer.id, startsAt };
    const said = changedBy((await client.mutation(TakeAlternativeMutation, { input: { ...wish, idempotencyKey: keyOf(wish) } })).data?.takeAlternative);
    setSending(false);
    setAnswer(said);
    if (said !== null && 'booking' in said) onTaken(said.booking);
  };
  return (
    <>
      {answer === null && <Notice tone="no">{t('shell:unreachable.text')}</Notice>}
      {refusal !== null && <Notice tone="warn" title={t('reroute:page.refused')}>{t(`refusal:${refusal.code}`)}</Notice>}
      <div className={styles['pair']}>
        <SessionCard title={t('reroute:page.before')} session={before} bookedAt={null} />
        {looked !== undefined && <SessionCard title={t('reroute:page.after')} session={looked} bookedAt={booking.place.id} lit />}
      </div>
      {looked !== undefined && (
        <div className={styles['actions']}>
          <Button pending={sending} onPress={() => void take(looked)}>
            {t('reroute:page.take')}
          </Button>
        </div>
      )}
      {sessions.length === 0 && <p>{t('reroute:page.nothing')}</p>}
      {others.length > 0 && (
        <section className={styles['list']} aria-labelledby="others-title">
          <h2 id="others-title">{looked === undefined ? t('reroute:page.choose') : refusal === null ? t('reroute:page.others') : t('reroute:page.instead')}</h2>
          <ul role="list" className={styles['list']}>
            {others.map((session) => {
              const { when, place, way } = sessionInWords(session, booking.place.id, readerZone(), locale, t);
              return (
                <li key={`${session.offer.id} ${session.startsAt}`}>
                  <Link to={{ search: queryOf(session), hash: `#${token}` }} preventScrollReset>{t('reroute:page.see', { when, place })}</Link>
                  {way !== null && <span className={styles['soft']}> — {way}</span>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <p className={styles['soft']}>{t('reroute:page.keep')}</p>
      <div className={styles['actions']}>
        <LinkButton look="quiet" href="/">{t('reroute:page.search')}</LinkButton>
        <LinkButton look="plain" href={`/reservation/${booking.id}#${token}`}>{t('reroute:page.cancel')}</LinkButton>
      </div>
    </>
  );
}
