import { formatTimeRange } from '@escale/messages';
import { useMessages } from '@escale/ui';
import { readerZone } from '../../../shell/reader-zone.ts';
import type { LeftOut } from '../facts.ts';
import styles from '../group-booking.module.css';
import { reasonAndWays } from '../groups-words.presenter.ts';

/** Sessions that cannot be had: when each would be, why not, and what would fit. */
export function RefusedList({ refused, zoneOf }: { readonly refused: readonly LeftOut[]; readonly zoneOf: (bookingId: string | null) => string }) {
  const words = useMessages();
  return (
    <ul className={styles['lines']}>
      {refused.map((session) => {
        const zone = zoneOf(session.bookingId ?? null);
        return <li key={session.index}><strong>{formatTimeRange(session.startsAt, session.endsAt, zone, words.locale, { readerZone: readerZone() })}</strong> {reasonAndWays({ ...session, quota: session.quota ?? null }, zone, words)}</li>;
      })}
    </ul>
  );
}
