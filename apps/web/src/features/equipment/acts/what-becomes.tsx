import { Notice, Progress } from '@escale/ui';
import { useQuery } from 'urql';
import type { OutagePreviewQuery as Sent } from '../../../gql/graphql.ts';
import { nameOf, whenOf } from '../../planning/words.presenter.ts';
import { OutagePreviewQuery } from '../equipment.graphql.ts';
import { useFleetFrame } from '../fleet-context.ts';
import styles from './acts.module.css';

type Preview = Sent['outagePreview'];

/** What would become of the bookings of units that are no longer to be had; null until it is known. */
export function useWithout(unitIds: readonly string[]): Preview | null {
  const [{ data }] = useQuery({ query: OutagePreviewQuery, variables: { unitIds: [...unitIds] }, requestPolicy: 'network-only' });
  return data?.outagePreview ?? null;
}

/** The same in words: how many find something else, and who does not. */
export function WhatBecomes({ preview }: { readonly preview: Preview | null }) {
  const { reading } = useFleetFrame();
  const { t } = reading;
  if (preview == null) return <Progress label={t('fleet:out.asking')} />;
  const { moved, stranded } = preview;
  return (
    <div role="status" className={styles['form']}>
      {moved === 0 && stranded.length === 0 && <p>{t('fleet:out.none')}</p>}
      {moved > 0 && <p>{t('fleet:out.moved', { count: moved })}</p>}
      {stranded.length > 0 && (
        <Notice tone="warn" live={false} title={t('fleet:out.stranded', { count: stranded.length })}>
          <ul className={styles['list']}>
            {stranded.map((booking) => (
              <li key={booking.id}>{t('fleet:stranded.of', { who: nameOf({ ...booking, status: 'CONFIRMED' }, reading), when: whenOf(booking, reading) })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
