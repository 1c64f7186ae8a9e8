import { Button, Notice, useMessages } from '@escale/ui';
import { useEffect, useRef } from 'react';
import type { ShiftPreviewFactsFragment } from '../../gql/graphql.ts';
import { AloneList } from './alone-list.tsx';
import styles from './team.module.css';
import { aloneOf, type Reading } from './team.presenter.ts';

type ChangeSureProps = {
  readonly removes: boolean;
  readonly preview: ShiftPreviewFactsFragment;
  /** Whether the list changed since it was first shown. */
  readonly again: boolean;
  readonly reading: Reading;
  readonly pending: boolean;
  readonly onBack: () => void;
  readonly onSend: () => void;
};

/** What a change would leave alone, in numbers and one by one, and then one button. */
export function ChangeSure({ removes, preview, again, reading, pending, onBack, onSend }: ChangeSureProps) {
  const { t } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const alone = aloneOf(preview);
  const count = preview.shiftCount;
  return (
    <div className={styles['stack']}>
      <h3 ref={heading} tabIndex={-1}>{removes ? t('team:sure.remove', { count }) : t('team:sure.change')}</h3>
      {again && <Notice tone="warn">{t('team:sure.changed')}</Notice>}
      <p className={styles['large']}>{t('team:sure.alone', { count: alone.length })}</p>
      {alone.length > 0 && <p className={styles['soft']}>{t('team:sure.stay')}</p>}
      <AloneList alone={alone} reading={reading} slug={null} />
      {preview.beingMade > 0 && <p>{t('team:sure.beingMade', { count: preview.beingMade })}</p>}
      <div className={styles['row']}>
        <Button look="quiet" onPress={onBack}>{t('team:sure.back')}</Button>
        <Button {...(removes ? { look: 'danger' as const } : {})} pending={pending} onPress={onSend}>{removes ? t('team:sure.yesRemove', { count }) : t('team:sure.yesChange')}</Button>
      </div>
    </div>
  );
}
