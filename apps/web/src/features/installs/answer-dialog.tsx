import { INSTALL_DAYS_MOST } from '@escale/domain';
import { localDay } from '@escale/messages';
import { Button, DatePicker, Dialog, Notice, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { ShownInstallFragment as Shown } from '../../gql/graphql.ts';
import { useNow } from '../../shell/use-now.ts';
import styles from './installs.module.css';
import type { InstallActs, InstallNo } from './use-install-acts.ts';

type AnswerDialogProps = { readonly kind: 'plan' | 'decline'; readonly request: Shown; readonly timeZone: string; readonly acts: InstallActs; readonly onDone: (words: string) => void; readonly onChanged: () => void };

const MS_PER_DAY = 86_400_000;

/** A day, or a no with its reason: what it means is said before. */
export function AnswerDialog({ kind, request, timeZone, acts, onDone, onChanged }: AnswerDialogProps) {
  const { t } = useMessages();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState<string | null>(request.plannedFor ?? null);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<InstallNo | 'unreachable' | null>(null);
  const plans = kind === 'plan';
  const no = refused === 'unreachable' ? null : refused;
  const byField = (field: string): { readonly problem?: string } => (no?.field === field ? { problem: t(`catalogue:refusal.${no.code}`) } : {});
  const answer = async (): Promise<void> => {
    if (sending) return;
    if (kind === 'plan' && day === null) return setRefused({ code: 'DAY_MISSING', field: 'plannedFor' });
    if (kind === 'decline' && reason.trim() === '') return setRefused({ code: 'REASON_MISSING', field: 'reason' });
    setSending(true);
    setRefused(null);
    const outcome = await acts.answer(request, kind === 'plan' ? { state: 'PLANNED', plannedFor: day } : { state: 'DECLINED', reason });
    setSending(false);
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'no') {
      setRefused(outcome.no);
      if (outcome.no.code === 'CHANGED_MEANWHILE' || outcome.no.code === 'STATE_UNFIT') onChanged();
      return;
    }
    setOpen(false);
    onDone(t(plans ? 'catalogue:install.planned' : 'catalogue:install.declined'));
  };
  const name = request.module.title;
  return (
    <Dialog
      title={t(plans ? 'catalogue:install.planTitle' : 'catalogue:install.declineTitle', { module: name })}
      isOpen={open}
      onOpenChange={setOpen}
      trigger={<Button look={plans && request.state === 'ASKED' ? 'primary' : 'quiet'}>{t(kind === 'decline' ? 'catalogue:install.decline' : request.state === 'PLANNED' ? 'catalogue:install.planAgain' : 'catalogue:install.plan')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('catalogue:install.keep')}</Button>
          <Button look={plans ? 'primary' : 'danger'} pending={sending} onPress={() => void answer()}>{t(plans ? 'catalogue:install.planYes' : 'catalogue:install.declineYes')}</Button>
        </>
      )}
    >
      <div className={styles['group']}>
        <p>{t(plans ? 'catalogue:install.planText' : 'catalogue:install.declineText')}</p>
        {plans && <DatePicker label={t('catalogue:install.day')} value={day} onChange={setDay} min={localDay(now, timeZone)} max={localDay(new Date(now.getTime() + INSTALL_DAYS_MOST * MS_PER_DAY), timeZone)} {...byField('plannedFor')} />}
        {!plans && <TextField label={t('catalogue:install.reason')} maxLength={300} value={reason} onChange={setReason} {...byField('reason')} />}
        {refused === 'unreachable' && <Notice tone="warn">{t('catalogue:install.unreachable')}</Notice>}
        {no !== null && no.field !== 'plannedFor' && no.field !== 'reason' && <Notice tone="no">{t(`catalogue:refusal.${no.code}`)}</Notice>}
      </div>
    </Dialog>
  );
}
