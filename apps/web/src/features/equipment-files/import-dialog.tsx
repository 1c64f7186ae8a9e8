import { Button, Dialog, Notice, Progress, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { ChooseList } from './choose-list.tsx';
import styles from './equipment-files.module.css';
import { previewOf } from './import.presenter.ts';
import { type ImportFault, useImport } from './use-import.ts';

export type ImportDialogProps = { readonly placeId: string; /** Something was written: show it. */ readonly onDone: () => void; /** The button that opens it. */ readonly trigger: ReactNode };

/** A list of equipment that is taken in: chosen, looked at, then written. */
export function ImportDialog({ placeId, onDone, trigger }: ImportDialogProps) {
  const { t } = useMessages();
  return (
    <Dialog title={t('equipmentFiles:import.title')} trigger={trigger} size="wide">
      {(close) => <ImportSteps placeId={placeId} onDone={onDone} onClose={close} />}
    </Dialog>
  );
}

function Fault({ fault }: { readonly fault: ImportFault | null }) {
  const { t } = useMessages();
  if (fault === null) return null;
  return <Notice tone="warn">{fault === 'NOT_SENT' ? t('equipmentFiles:import.notDone') : t(`equipmentFiles:import.fault.${fault}`)}</Notice>;
}

function ImportSteps({ placeId, onDone, onClose }: { readonly placeId: string; readonly onDone: () => void; readonly onClose: () => void }) {
  const { t } = useMessages();
  const { step, look, apply, restart } = useImport(placeId, onDone);
  if (step.at === 'looking') return <Progress label={t('equipmentFiles:import.looking')} />;
  if (step.at === 'choose') {
    return (
      <div className={styles['form']}>
        <Fault fault={step.fault} />
        <ChooseList before={step.csv} onLook={look} />
      </div>
    );
  }
  if (step.at === 'done') {
    const { added, changed } = step.done;
    return (
      <div className={styles['form']}>
        <Notice tone="ok">{t('equipmentFiles:import.done', { added: t('equipmentFiles:import.added', { count: added }), changed: t('equipmentFiles:import.changed', { count: changed }) })}</Notice>
        <Button onPress={onClose}>{t('words:close')}</Button>
      </div>
    );
  }
  const { numbers, refused, moreRefused, work } = previewOf(step.preview, t);
  return (
    <div className={styles['form']}>
      <Fault fault={step.fault} />
      <section aria-labelledby="import-preview" className={styles['form']}>
        <h3 id="import-preview">{t('equipmentFiles:import.preview')}</h3>
        <p role="status" className={styles['numbers']}>
          {numbers}
        </p>
        {work === 0 && <p>{t('equipmentFiles:import.nothing')}</p>}
        {refused.length > 0 && (
          <>
            <h4>{t('equipmentFiles:import.refusedTitle')}</h4>
            <ul className={styles['lines']}>
              {refused.map((line) => (
                <li key={line}>{line}</li>
              ))}
              {moreRefused > 0 && <li>{t('equipmentFiles:import.more', { count: moreRefused })}</li>}
            </ul>
          </>
        )}
      </section>
      <div className={styles['ways']}>
        <Button look="quiet" onPress={restart} isDisabled={step.at === 'applying'}>
          {t('equipmentFiles:import.another')}
        </Button>
        {work > 0 && (
          <Button onPress={apply} pending={step.at === 'applying'} pendingLabel={t('equipmentFiles:import.applying')}>
            {t('equipmentFiles:import.apply', { count: work })}
          </Button>
        )}
      </div>
    </div>
  );
}
