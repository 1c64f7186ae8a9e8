import { Badge, Button, Card, EmptyState, useMessages } from '@escale/ui';
import styles from '../group-booking.module.css';
import { pickPlace, pickPlan, planByPlace, planHelps } from './choices.ts';
import { PLAN } from './draft.ts';
import { PlaceCard } from './place-card.tsx';
import { SearchState } from './search-state.tsx';
import type { SearchStepProps } from './step.ts';
import { useGroupPlaces } from './use-group-places.ts';

/** The places that take the dates, most of them first, and the best plan over several. */
export function PlacesStep({ draft, onChange, onNext, onStep, organisation }: SearchStepProps) {
  const { t } = useMessages();
  const search = useGroupPlaces(draft, organisation);
  const { found } = search;
  const count = draft.dates.length;
  if (found === null) return <SearchState {...search} />;
  if (found.places.length === 0) {
    return (
      <EmptyState
        title={t('groups:places.none')}
        actions={
          <>
            <Button look="quiet" onPress={() => onStep('ou')}>{t('groups:places.widen')}</Button>
            <Button look="quiet" onPress={() => onStep('quoi')}>{t('groups:places.otherNeed')}</Button>
          </>
        }
      >
        {t('groups:places.noneText')}
      </EmptyState>
    );
  }
  return (
    <div className={styles['part']}>
      <div role="status" className={styles['head']}><h2>{t('groups:places.count', { count: found.places.length })}</h2></div>
      {planHelps(found) && (
        <Card as="section" aria-labelledby="group-plan" className={styles['item']}>
          <div className={styles['head']}>
            <h2 id="group-plan">{t('groups:places.plan')}</h2>
            <Badge tone={found.plan.length === count ? 'ok' : 'warn'}>{found.plan.length === count ? t('groups:places.all', { count }) : t('groups:places.some', { possible: found.plan.length, count })}</Badge>
          </div>
          <p className={styles['soft']}>{t('groups:places.planLead')}</p>
          <ul className={styles['lines']} role="list">
            {planByPlace(found).map(({ place, dates }) => <li key={place.placeId}>{t('groups:places.planLine', { name: place.name, dates: t('groups:count.dates', { count: dates }) })}</li>)}
          </ul>
          <div className={styles['acts']}><Button onPress={() => { onChange({ ...draft, base: PLAN, picked: pickPlan(found, count) }); onNext(); }}>{t('groups:places.planChoose')}</Button></div>
        </Card>
      )}
      <ul role="list" className={styles['list']}>
        {found.places.map((place) => (
          <PlaceCard key={place.placeId} place={place} count={count} onChoose={() => { onChange({ ...draft, base: place.placeId, picked: pickPlace(place, count) }); onNext(); }} />
        ))}
      </ul>
      {found.partial && <p className={styles['soft']}>{t('groups:places.partial')}</p>}
    </div>
  );
}
