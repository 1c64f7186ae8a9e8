import { formatDay, formatDistance } from '@escale/messages';
import { Badge, Button, Card, Disclosure, useMessages, VisuallyHidden } from '@escale/ui';
import type { GroupPlace } from '../facts.ts';
import styles from '../group-booking.module.css';
import { reasonAndWays } from '../groups-words.presenter.ts';
import { QuotasLeft } from '../quota/quotas-left.tsx';

type PlaceCardProps = { readonly place: GroupPlace; readonly count: number; readonly onChoose: () => void };

/** A place: how many dates it takes; opened, why not the others and what would fit. */
export function PlaceCard({ place, count, onChoose }: PlaceCardProps) {
  const words = useMessages();
  const { t, locale } = words;
  const { name, quotas, communeName, distanceKm, agreed, possible, dates, timeZone } = place;
  const where = [communeName, distanceKm == null ? null : t('groups:places.far', { distance: formatDistance(distanceKm, locale) })].filter((part) => part != null).join(' · ');
  const not = dates.filter(({ refusal }) => refusal != null);
  return (
    <Card as="li" className={styles['item']}>
      <div className={styles['head']}>
        <h3>{name}</h3>
        <Badge tone={possible === count ? 'ok' : possible === 0 ? 'no' : 'warn'}>{possible === count ? t('groups:places.all', { count }) : t('groups:places.some', { possible, count })}</Badge>
      </div>
      <p className={styles['soft']}>{[where, t(agreed ? 'groups:places.agreed' : 'groups:places.notAgreed')].join(' · ')}</p>
      <QuotasLeft stands={quotas} nameOf={() => name} named={false} of={name} />
      {not.length > 0 && (
        <Disclosure title={<>{t('groups:places.impossible', { count: not.length })} <VisuallyHidden>{name}</VisuallyHidden></>} level={4}>
          <ul role="list" className={styles['lines']}>
            {not.map(({ index, day, refusal, quota, ways }) => refusal != null && <li key={index}><strong>{formatDay(day, 'UTC', locale)}</strong> {reasonAndWays({ code: refusal, quota: quota ?? null, ways }, timeZone, words)}</li>)}
          </ul>
        </Disclosure>
      )}
      {(possible > 0 || dates.some(({ ways }) => ways.some(({ kind }) => kind === 'OTHER_HOUR'))) && (
        <div className={styles['acts']}><Button look={possible === count ? 'primary' : 'quiet'} aria-label={t('groups:places.chooseName', { name })} onPress={onChoose}>{t('groups:places.choose')}</Button></div>
      )}
    </Card>
  );
}
