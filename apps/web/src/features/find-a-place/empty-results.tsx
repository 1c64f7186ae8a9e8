import { Button, EmptyState, SlotButton, useMessages } from '@escale/ui';
import { useFragment as unmask, type FragmentType } from '../../gql/index.ts';
import type { SearchObstacle } from '../../gql/graphql.ts';
import type { Wishes } from '../../shell/paths.ts';
import { WaitingInvite } from '../waiting-list/waiting-invite.tsx';
import { alternativeView } from './alternatives.presenter.ts';
import type { Reading } from './place-card.presenter.ts';
import type { Search } from './search.ts';
import { AlternativeFragment } from './search.graphql.ts';
import styles from './results.module.css';
import { waysOut } from './ways-out.ts';

type EmptyResultsProps = {
  readonly search: Search;
  readonly obstacles: readonly SearchObstacle[];
  /** How far was looked, in kilometres; null when everywhere. */
  readonly withinKm: number | null;
  readonly alternatives: readonly FragmentType<typeof AlternativeFragment>[];
  readonly wishes: Wishes;
  /** Where one waits for it; null where the search names no point, or no place around has what is sought. */
  readonly waitHref: string | null;
  readonly reading: Reading;
  readonly onSearch: (search: Search) => void;
};

/** Nothing fits: why, the nearest that does, and wider searches. */
export function EmptyResults({ search, obstacles, withinKm, alternatives, wishes, waitHref, reading, onSearch }: EmptyResultsProps) {
  const { t } = useMessages();
  const near = unmask(AlternativeFragment, alternatives).map((alternative) => alternativeView(alternative, wishes, reading));
  // Of a place nobody knows, neither further nor later makes sense.
  const ways = obstacles.includes('LOCATION_UNKNOWN') ? [] : waysOut(search);
  return (
    <EmptyState
      title={t('search:results.none')}
      actions={ways.map((way) => (
        <Button key={way.kind} look="quiet" onPress={() => onSearch(way.search)}>
          {way.kind === 'widen' ? t('search:results.widen', { km: way.km }) : t(`search:results.${way.kind}`)}
        </Button>
      ))}
    >
      <ul role="list" aria-label={t('search:results.whyNone')} className={styles['reasons']}>
        {obstacles.map((obstacle) => (
          <li key={obstacle}>{obstacle === 'NO_SUCH_EQUIPMENT' && withinKm !== null ? t('obstacle:NO_SUCH_EQUIPMENT_WITHIN', { km: withinKm }) : t(`obstacle:${obstacle}`)}</li>
        ))}
      </ul>
      {near.length > 0 && (
        <>
          <h3 className={styles['nearTitle']}>{t('search:results.alternatives')}</h3>
          <ul role="list" className={styles['near']}>
            {near.map(({ key, kind, place, when, activity, label, href }) => (
              <li key={key}>
                <SlotButton when={when} detail={activity} label={label} href={href} />
                <span>
                  <span className={styles['nearKind']}>{kind}</span>
                  {place}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {waitHref !== null && <WaitingInvite href={waitHref} label={t('waiting:invite.action')} />}
    </EmptyState>
  );
}
