import { Button, ChevronDown, ChevronUp, Copy, Trash2, useMessages, X } from '@escale/ui';
import { useEffect, useRef } from 'react';
import { CriterionPanel, type PanelProps } from './criterion-panel.tsx';
import { sayOr } from './editing.presenter.ts';
import { FamilyPanel } from './family-panel.tsx';
import { criterionOf, moveBy, type Opened } from './grid-edits.ts';
import styles from './label-editing.module.css';
import { ProgrammePanel } from './programme-panel.tsx';

type OpenedPanelProps = PanelProps & {
  readonly opened: Opened;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  /** Whether what is to be mended is looked for, rather than the beginning. */
  readonly atFault: boolean;
  readonly onClose: () => void;
  readonly onCopy: (code: string) => void;
  readonly onRemove: (opened: Opened, title: string) => void;
};

/** What is open, beside the outline. */
export function OpenedPanel({ opened, regions, atFault, onClose, onCopy, onRemove, ...props }: OpenedPanelProps) {
  const { t, locale } = useMessages();
  const { draft, isReadOnly, change } = props;
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const wrong = atFault ? frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]') : null;
    (wrong ?? frame.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, [atFault]);
  const criterion = opened.kind === 'CRITERION' ? criterionOf(draft.grid, opened.code) : null;
  const family = opened.kind === 'FAMILY' ? (draft.grid.families.find(({ code }) => code === opened.code) ?? null) : null;
  const named = criterion ?? family;
  const title = named === null ? t('labelEditing:outline.programme') : sayOr(named.title, t('labelEditing:outline.untitled'), locale);
  const move = (step: -1 | 1) => () => change((now) => ({ ...now, grid: moveBy(now.grid, opened, step) }));
  return (
    <section ref={frame} className={styles['opened']} aria-labelledby="label-opened">
      <div className={styles['top']}>
        <h2 id="label-opened" tabIndex={-1} className={styles['title']}>{title}</h2>
        <Button look="plain" aria-label={t('labelEditing:panel.close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      {named !== null && !isReadOnly && (
        <div className={styles['acts']}>
          <Button look="quiet" onPress={move(-1)}><ChevronUp aria-hidden="true" />{t('labelEditing:panel.up')}</Button>
          <Button look="quiet" onPress={move(1)}><ChevronDown aria-hidden="true" />{t('labelEditing:panel.down')}</Button>
          {criterion !== null && <Button look="quiet" onPress={() => onCopy(criterion.code)}><Copy aria-hidden="true" />{t('labelEditing:panel.copy')}</Button>}
          <Button look="quiet" onPress={() => onRemove(opened, title)}><Trash2 aria-hidden="true" />{t('labelEditing:panel.remove')}</Button>
        </div>
      )}
      {opened.kind === 'PROGRAMME' && <ProgrammePanel {...props} regions={regions} />}
      {family !== null && <FamilyPanel {...props} family={family} />}
      {criterion !== null && <CriterionPanel {...props} criterion={criterion} />}
      {named !== null && <p className={styles['soft']}>{t('labelEditing:panel.code', { code: named.code })}</p>}
    </section>
  );
}
