import { formatList } from '@escale/messages';
import { Card, useMessages } from '@escale/ui';
import type { WaitingFragment as Waiting } from '../../gql/graphql.ts';
import styles from './waiting-list.module.css';
import { aheadInWords } from './wish.presenter.ts';

type PlaceInOrderProps = { readonly position: NonNullable<Waiting['position']>; readonly reasons: Waiting['reasons'] };

/** Who is before and why, and what one may hope for with what it rests on. */
export function PlaceInOrder({ position, reasons }: PlaceInOrderProps) {
  const { t, locale } = useMessages();
  return (
    <Card as="section" aria-label={t('waiting:page.title')} className={styles['card']}>
      <p className={styles['when']}>{aheadInWords(position, t)}</p>
      <p>{t(`waiting:page.chance.${position.chance}`)}</p>
      <p className={styles['soft']}>{t('waiting:page.rests', { count: position.freedLately })}</p>
      <p className={styles['soft']}>
        {t('waiting:page.order')} {reasons.length > 0 && t('waiting:page.reasons', { reasons: formatList(reasons.map((reason) => t(`waiting:page.reason.${reason}`)), locale) })}
      </p>
    </Card>
  );
}
