import type { ProgrammeFault } from '@escale/domain';
import { CircleAlert, CircleCheck, showToast, type Toasts, useMessages } from '@escale/ui';
import { useState } from 'react';
import { contentOf, faultInWords, openedBy } from './editing.presenter.ts';
import { addCriterion, addFamily, codesOf, duplicate, newCode, type Opened, putBack, remove } from './grid-edits.ts';
import styles from './label-editing.module.css';
import { Outline } from './outline.tsx';
import { OpenedPanel } from './panel.tsx';
import type { DraftWriting } from './use-draft.ts';

type WriteTabProps = { readonly writing: DraftWriting; readonly faults: readonly ProgrammeFault[]; readonly toasts: Toasts };

/** The outline, what is open beside it, and all that is to be mended. */
export function WriteTab({ writing, faults, toasts }: WriteTabProps) {
  const { t, locale } = useMessages();
  const { draft, stored, change } = writing;
  const [at, setAt] = useState<{ readonly opened: Opened; readonly atFault: boolean; readonly turn: number } | null>(null);
  const open = (opened: Opened, atFault = false): void => setAt((before) => ({ opened, atFault, turn: (before?.turn ?? 0) + 1 }));
  const taken = codesOf(draft.grid, ...(stored.published == null ? [] : [contentOf(stored.published).grid]));
  const add = (kind: 'FAMILY' | 'CRITERION', family?: string): void => {
    const code = newCode(kind === 'FAMILY' ? 'F' : 'C', taken);
    change((now) => ({ ...now, grid: family === undefined ? addFamily(now.grid, code) : addCriterion(now.grid, family, code) }));
    open({ kind, code });
  };
  const takeOut = (opened: Opened, title: string): void => {
    const gone = remove(draft.grid, opened);
    if (gone === null) return;
    change((now) => ({ ...now, grid: remove(now.grid, opened)?.grid ?? now.grid }));
    setAt(null);
    showToast(toasts, { tone: 'info', title: t('labelEditing:panel.removed', { title }), action: { label: t('labelEditing:panel.undo'), onPress: () => change((now) => ({ ...now, grid: putBack(now.grid, gone.removed) })) } });
  };
  const isReadOnly = !stored.mayChange;
  return (
    <div className={styles['writing']}>
      <section className={styles['group']} aria-labelledby="label-faults">
        <h2 id="label-faults" className={styles['title']} aria-live="polite">
          {faults.length === 0 ? <CircleCheck aria-hidden="true" /> : <CircleAlert aria-hidden="true" />} {faults.length === 0 ? t('labelEditing:faults.none') : t('labelEditing:faults.title', { count: faults.length })}
        </h2>
        {faults.length > 0 && (
          <ul className={styles['lines']}>
            {faults.map((fault, index) => (
              <li key={index}><button type="button" className={styles['fault']} onClick={() => open(openedBy(fault, draft), true)}>{faultInWords(fault, draft, { t, locale })}</button></li>
            ))}
          </ul>
        )}
      </section>
      <div className={styles['split']} data-open={at !== null}>
        <Outline draft={draft} faults={faults} opened={at?.opened ?? null} isReadOnly={isReadOnly} onOpen={(opened) => open(opened)} onAddFamily={() => add('FAMILY')} onAddCriterion={(family) => add('CRITERION', family)} change={change} />
        {at !== null && (
          <OpenedPanel
            key={at.turn}
            opened={at.opened}
            atFault={at.atFault}
            draft={draft}
            faults={faults}
            isReadOnly={isReadOnly}
            change={change}
            regions={stored.allRegions}
            onClose={() => setAt(null)}
            onCopy={(code) => {
              const copy = newCode('C', taken);
              change((now) => ({ ...now, grid: duplicate(now.grid, code, copy) }));
              open({ kind: 'CRITERION', code: copy });
            }}
            onRemove={takeOut}
          />
        )}
      </div>
    </div>
  );
}
