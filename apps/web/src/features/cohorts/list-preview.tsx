import { Badge, Button, Notice, useMessages } from '@escale/ui';
import type { Ref } from 'react';
import styles from './cohorts.module.css';
import { type Looked, previewOf, type PreviewRow } from './list-preview.presenter.ts';

type ListPreviewProps = { readonly ref: Ref<HTMLHeadingElement>; readonly looked: Looked; /** The list was changed since. */ readonly stale: boolean; readonly writing: boolean; readonly onMend: (line: number) => void; readonly onConfirm: () => void };

const TONES = { ADD: 'ok', KNOWN: 'info', REFUSED: 'no' } as const;

/** What a list would do, row by row; what is to be mended stands first, with the way into its row. */
export function ListPreview({ ref, looked, stale, writing, onMend, onConfirm }: ListPreviewProps) {
  const { t } = useMessages();
  const { numbers, adding, refused, rows } = previewOf(looked, t);
  return (
    <section aria-labelledby="list-preview" className={styles['group']}>
      <h2 id="list-preview" ref={ref} tabIndex={-1}>{t('cohorts:import.preview')}</h2>
      <ul role="list" className={styles['marks']}>
        {numbers.map((words) => <li key={words}><Badge>{words}</Badge></li>)}
      </ul>
      {stale && <Notice live={false}>{t('cohorts:import.stale')}</Notice>}
      {!stale && refused > 0 && <Notice tone="warn" live={false}>{t('cohorts:import.allOrNothing')}</Notice>}
      {!stale && refused === 0 && adding === 0 && <Notice live={false}>{t('cohorts:import.nothing')}</Notice>}
      {!stale && refused === 0 && adding > 0 && (
        <div className={styles['acts']}>
          <Button onPress={onConfirm} pending={writing} pendingLabel={t('cohorts:import.writing')}>{t('cohorts:import.confirm', { count: adding })}</Button>
        </div>
      )}
      <table className={styles['rows']}>
        <caption className="visually-hidden">{t('cohorts:import.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cohorts:import.line')}</th>
            <th scope="col">{t('cohorts:import.person')}</th>
            <th scope="col">{t('cohorts:import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => <Row key={row.line} row={row} stale={stale} onMend={onMend} />)}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row: { line, name, verdict, words }, stale, onMend }: { readonly row: PreviewRow; readonly stale: boolean; readonly onMend: (line: number) => void }) {
  const { t } = useMessages();
  return (
    <tr data-verdict={verdict}>
      <td>{line}</td>
      <th scope="row">{name}</th>
      <td>
        <div className={styles['what']}>
          {verdict === 'REFUSED' ? (
            <>
              <Badge tone={TONES[verdict]}>{t('cohorts:import.verdict.REFUSED')}</Badge>
              <ul role="list">{words.map((each) => <li key={each}>{each}</li>)}</ul>
              {!stale && <Button look="quiet" onPress={() => onMend(line)}>{t('cohorts:import.mend', { line })}</Button>}
            </>
          ) : (
            <>
              <Badge tone={TONES[verdict]}>{words[0]}</Badge>
              {words.slice(1).map((each) => <span key={each} className={styles['soft']}>{each}</span>)}
            </>
          )}
        </div>
      </td>
    </tr>
  );
}
