import { localDay } from '@escale/messages';
import { Button, Notice } from '@escale/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { newRequestKey } from '../../shell/request-key.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { nameOf, whenOf } from '../planning/words.presenter.ts';
import { ProposeMutation } from './equipment.graphql.ts';
import styles from './equipment.module.css';
import type { Stranded } from './facts.ts';
import { useFleetFrame } from './fleet-context.ts';
import { momentOf } from './words.presenter.ts';

type StrandedListProps = { readonly bookings: readonly Stranded[]; readonly place: MyPlace; readonly onChanged: () => void };

/** Bookings that stand without what they need, each with a way out; other sessions are offered at once to all who were not told yet. */
export function StrandedList({ bookings, place, onChanged }: StrandedListProps) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const client = useClient();
  const keyFor = useRequestKey();
  const [sending, setSending] = useState(false);
  const untold = bookings.filter(({ reroute, email }) => reroute == null && email != null).map(({ id }) => id);
  const propose = async (): Promise<void> => {
    setSending(true);
    const { data } = await client.mutation(ProposeMutation, { input: { bookingIds: untold, reason: 'EQUIPMENT', idempotencyKey: keyFor(untold) } });
    setSending(false);
    if (data == null) return work.tell({ tone: 'no', title: t('fleet:no.title'), detail: t('fleet:no.unreachable') });
    keyFor(newRequestKey());
    const told = data.result.filter((answer) => answer.__typename === 'ProposedTo');
    const unreached = told.filter(({ outcome }) => outcome === 'NO_ADDRESS').length;
    work.tell({ tone: unreached > 0 ? 'warn' : 'ok', title: t('fleet:stranded.proposed', { count: told.length - unreached }), ...(unreached > 0 ? { detail: t('fleet:stranded.toPhone', { count: unreached }) } : {}) });
    onChanged();
  };
  const standing = ({ reroute, email }: Stranded): string | null => (reroute != null && reroute.outcome !== 'NO_ADDRESS' ? t('fleet:stranded.told', { when: momentOf(reroute.toldAt, reading) }) : email == null ? t('fleet:stranded.noAddress') : null);
  return (
    <Notice tone="warn" live={false} title={t('fleet:stranded.title', { count: bookings.length })}>
      <p>{t('fleet:stranded.text')}</p>
      <ul role="list" className={styles['stranded']}>
        {bookings.map((booking) => (
          <li key={booking.id}>
            <span>{t('fleet:stranded.of', { who: nameOf({ ...booking, status: 'CONFIRMED' }, reading), when: whenOf(booking, reading) })}</span>
            {standing(booking) !== null && <span className={styles['soft']}>{standing(booking)}</span>}
            <Link to={`/gestion/planning?lieu=${encodeURIComponent(place.slug)}&jour=${localDay(booking.startsAt, place.timeZone)}`}>{t('fleet:stranded.move')}</Link>
          </li>
        ))}
      </ul>
      {untold.length > 0 && (
        <Button look="quiet" pending={sending} pendingLabel={t('fleet:stranded.proposing')} onPress={() => void propose()}>
          {t('fleet:stranded.propose', { count: untold.length })}
        </Button>
      )}
    </Notice>
  );
}
