import { Button, Dialog, Notice, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { ShownAgreementFragment as Shown } from '../../gql/graphql.ts';
import styles from './agreements.module.css';
import { daysInWords } from './words.presenter.ts';
import type { AgreementActs, AgreementNo } from './use-agreement-acts.ts';

export type AnswerKind = 'agree' | 'decline' | 'end';
const STATE = { agree: 'AGREED', decline: 'DECLINED', end: 'ENDED' } as const;

type AnswerProps = { readonly agreement: Shown; readonly kind: AnswerKind; /** Who the other side is. */ readonly name: string; readonly acts: AgreementActs; readonly onDone: (words: string) => void; readonly onChanged: () => void };

/** A yes, a no or an end: what it means is said before; a no or an end needs a reason, which is sent. */
export function Answer({ agreement, kind, name, acts, onDone, onChanged }: AnswerProps) {
  const { t, locale } = useMessages();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { sending } = acts;
  const [refused, setRefused] = useState<AgreementNo | 'unreachable' | null>(null);
  const needsReason = kind !== 'agree';
  const no = refused === 'unreachable' ? null : refused;
  const answer = async (): Promise<void> => {
    if (sending) return;
    if (needsReason && reason.trim() === '') return setRefused({ code: 'REASON_MISSING', field: 'reason' });
    setRefused(null);
    const outcome = await acts.answer(agreement, STATE[kind], needsReason ? reason : null);
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'no') {
      setRefused(outcome.no);
      if (outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
      return;
    }
    setOpen(false);
    onDone(t(`organisation:agreement.answered.${STATE[kind]}`));
  };
  return (
    <Dialog
      role="alertdialog"
      title={t(`organisation:agreement.${kind}Title`, { name })}
      isOpen={open}
      onOpenChange={setOpen}
      trigger={<Button look={kind === 'agree' ? 'primary' : 'quiet'}>{t(`organisation:agreement.act.${kind}`)}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('organisation:agreement.no')}</Button>
          <Button look={kind === 'agree' ? 'primary' : 'danger'} pending={sending} onPress={() => void answer()}>{t(`organisation:agreement.yes.${STATE[kind]}`)}</Button>
        </>
      )}
    >
      <div className={styles['group']}>
        <p>{t(`organisation:agreement.${kind}Text`, { days: daysInWords(agreement, { t, locale }) })}</p>
        {needsReason && <TextField label={t('organisation:agreement.reason')} maxLength={500} value={reason} onChange={setReason} {...(no?.field === 'reason' ? { problem: t(`organisation:agreementRefusal.${no.code}`) } : {})} />}
        {refused === 'unreachable' && <Notice tone="warn">{t('organisation:form.unreachable')}</Notice>}
        {no !== null && no.field !== 'reason' && <Notice tone="no">{t(`organisation:agreementRefusal.${no.code}`)}</Notice>}
      </div>
    </Dialog>
  );
}
