import { Button, Notice } from '@escale/ui';
import { useState } from 'react';
import { useDeskFrame } from '../desk-context.ts';
import { tagsOf, whenOf } from '../words.presenter.ts';
import styles from './panel.module.css';
import { TroubleNotice } from './trouble-notice.tsx';

/** Why a unit is blocked and until when, and how to give it back. */
export function BlockPanel({ id }: { readonly id: string }) {
  const { planning, reading, acts } = useDeskFrame();
  const { t } = reading;
  const live = planning.blocks.find((block) => block.id === id) ?? null;
  const [last, setLast] = useState(live);
  if (live !== null && live !== last) setLast(live);
  const block = live ?? last;
  if (block === null) return <Notice tone="info" title={t('planning:panel.goneBlock')} />;
  const facts = [
    [t('planning:panel.units'), tagsOf([block.unitId], planning.units).join()],
    [t('planning:panel.when'), whenOf(block, reading)],
    [t('planning:block.reason'), t(`planning:block.reasons.${block.reason}`)],
    [t('planning:block.noteOf'), block.note ?? ''],
  ] as const;
  return (
    <div className={styles['content']}>
      {acts.trouble?.id === id && <TroubleNotice title={t('planning:no.actTitle')} no={acts.trouble.no} onDismiss={acts.forget} />}
      {live === null && <Notice tone="info" title={t('planning:panel.goneBlock')} />}
      <dl className={styles['facts']}>
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {live !== null && (
        <div className={styles['acts']}>
          <Button pending={acts.acting === 'lift'} onPress={() => void acts.lift(live)}>{t('planning:block.lift')}</Button>
        </div>
      )}
    </div>
  );
}
