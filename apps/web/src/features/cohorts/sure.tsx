import { Button, Dialog, Notice, useMessages } from '@escale/ui';
import { type ReactElement, useState } from 'react';
import type { ShownCohortFragment as Shown } from '../../gql/graphql.ts';
import type { Outcome } from '../../shell/use-acts.ts';
import styles from './cohorts.module.css';
import type { CohortNo } from './use-cohort-acts.ts';

type SureProps = {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly trigger: ReactElement;
  readonly sending: boolean;
  readonly act: () => Promise<Outcome<Shown, CohortNo>>;
  readonly onDone: (cohort: Shown) => void;
  readonly onChanged: () => void;
};

/** A question before something that others would miss; what it means is said before. */
export function Sure({ title, text, yes, trigger, sending, act, onDone, onChanged }: SureProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<CohortNo | 'unreachable' | null>(null);
  const answer = async (): Promise<void> => {
    if (sending) return;
    setRefused(null);
    const outcome = await act();
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'no') {
      setRefused(outcome.no);
      if (outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
      return;
    }
    setOpen(false);
    onDone(outcome.done);
  };
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={open}
      onOpenChange={setOpen}
      trigger={trigger}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('cohorts:no')}</Button>
          <Button look="danger" pending={sending} onPress={() => void answer()}>{yes}</Button>
        </>
      )}
    >
      <div className={styles['group']}>
        <p>{text}</p>
        {refused === 'unreachable' && <Notice tone="warn">{t('cohorts:form.unreachable')}</Notice>}
        {refused !== null && refused !== 'unreachable' && <Notice tone="no">{t(`cohorts:refusal.${refused.code}`)}</Notice>}
      </div>
    </Dialog>
  );
}
