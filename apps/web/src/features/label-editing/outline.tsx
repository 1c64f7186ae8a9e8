import type { ProgrammeDraft, ProgrammeFault } from '@escale/domain';
import { Badge, Button, Plus, SortableList, useMessages } from '@escale/ui';
import { openedBy, sayOr } from './editing.presenter.ts';
import { moveBeside, type Opened } from './grid-edits.ts';
import styles from './label-editing.module.css';

type OutlineProps = {
  readonly draft: ProgrammeDraft;
  readonly faults: readonly ProgrammeFault[];
  readonly opened: Opened | null;
  readonly isReadOnly: boolean;
  readonly onOpen: (opened: Opened) => void;
  readonly onAddFamily: () => void;
  readonly onAddCriterion: (family: string) => void;
  readonly change: (next: (now: ProgrammeDraft) => ProgrammeDraft) => void;
};

/** Families and criteria in their order; what is to be mended is marked. */
export function Outline({ draft, faults, opened, isReadOnly, onOpen, onAddFamily, onAddCriterion, change }: OutlineProps) {
  const { t, locale } = useMessages();
  const titled = (words: Parameters<typeof sayOr>[0]): string => sayOr(words, t('labelEditing:outline.untitled'), locale);
  const marked = (kind: Opened['kind'], code?: string): boolean => faults.some((fault) => {
    const at = openedBy(fault, draft);
    return at.kind === kind && ('code' in at ? at.code === code : true);
  });
  const mark = <Badge tone="warn">{t('labelEditing:outline.toMend')}</Badge>;
  const button = (to: Opened, words: string) => (
    <div className={styles['head']}>
      <button type="button" className={styles['row']} aria-pressed={opened?.kind === to.kind && ('code' in to ? 'code' in opened && opened.code === to.code : true)} onClick={() => onOpen(to)}>{words}</button>
      {marked(to.kind, 'code' in to ? to.code : undefined) && mark}
    </div>
  );
  return (
    <section className={styles['group']} aria-labelledby="label-outline">
      <h2 id="label-outline" className={styles['title']}>{t('labelEditing:outline.title')}</h2>
      {!isReadOnly && <p className={styles['soft']}>{t('labelEditing:outline.dragHint')}</p>}
      {button({ kind: 'PROGRAMME' }, t('labelEditing:outline.programme'))}
      {draft.grid.families.map(({ code, title, criteria }) => (
        <div key={code} className={styles['family']}>
          {button({ kind: 'FAMILY', code }, t('labelEditing:outline.family', { title: titled(title) }))}
          {criteria.length === 0 ? (
            <p className={styles['soft']}>{t('labelEditing:outline.empty')}</p>
          ) : (
            <SortableList
              label={t('labelEditing:outline.criteria', { title: titled(title) })}
              items={criteria.map((criterion) => ({ id: criterion.code, title: titled(criterion.title), ...(marked('CRITERION', criterion.code) ? { detail: mark } : {}) }))}
              opened={opened?.kind === 'CRITERION' ? opened.code : null}
              onOpen={(criterion) => onOpen({ kind: 'CRITERION', code: criterion })}
              onMove={(criterion, target, position) => change((now) => ({ ...now, grid: moveBeside(now.grid, criterion, target, position) }))}
              isFixed={isReadOnly}
            />
          )}
          {!isReadOnly && <div><Button look="quiet" onPress={() => onAddCriterion(code)}><Plus aria-hidden="true" />{t('labelEditing:outline.addCriterion', { title: titled(title) })}</Button></div>}
        </div>
      ))}
      {!isReadOnly && <div><Button look="quiet" onPress={onAddFamily}><Plus aria-hidden="true" />{t('labelEditing:outline.addFamily')}</Button></div>}
    </section>
  );
}
