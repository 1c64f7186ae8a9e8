import { Button, Card, useMessages } from '@escale/ui';
import { AloneList } from './alone-list.tsx';
import styles from './team.module.css';
import { type Alone, type Reading, type Uncovered, uncoveredInWords, type Week, whenOf } from './team.presenter.ts';

type ToSolveProps = { readonly week: Week; readonly alone: readonly Alone[]; readonly slug: string; readonly reading: Reading; readonly onPlan: (stretch: Uncovered) => void };

/** What is left without anybody: bookings first, then the hours of the week that is looked at. */
export function ToSolve({ week, alone, slug, reading, onPlan }: ToSolveProps) {
  const { t } = useMessages();
  if (alone.length === 0 && week.uncovered.length === 0) return <p className={styles['soft']}>{t('team:solve.none')}</p>;
  return (
    <Card as="section" className={styles['stack'] ?? ''} aria-labelledby="to-solve">
      <h2 id="to-solve">{t('team:solve.title')}</h2>
      {alone.length > 0 && (
        <div className={styles['tight']}>
          <h3>{t('team:solve.alone', { count: alone.length })}</h3>
          <AloneList alone={alone} reading={reading} slug={slug} />
        </div>
      )}
      {week.uncovered.length > 0 && (
        <div className={styles['tight']}>
          <h3>{t('team:solve.uncovered')}</h3>
          <ul role="list" className={styles['stretches']}>
            {week.uncovered.map((stretch) => (
              <li key={`${stretch.startsAt}-${stretch.endsAt}`}>
                <span>{uncoveredInWords(stretch, week.offers, reading)}</span>
                {week.people.some(({ roles }) => roles.length > 0) && (
                  <Button look="quiet" aria-label={t('team:solve.planAt', { when: whenOf(stretch, reading) })} onPress={() => onPlan(stretch)}>
                    {t('team:solve.plan')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
