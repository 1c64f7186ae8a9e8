import { Button, Dialog, Notice, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { OrganisationRefusalCode, ShownOrganisationFragment } from '../../gql/graphql.ts';
import styles from '../organisation/organisation.module.css';
import type { Decision } from './decisions.presenter.ts';
import { AgreementsInForceQuery, DecideOnOrganisationMutation } from './queue.graphql.ts';

type DecideProps = { readonly organisation: ShownOrganisationFragment; readonly decision: Decision; readonly onDone: (words: string) => void; readonly onChanged: () => void };

/** One decision on an organisation: what it means is said before, in numbers; the reason is sent as it is. */
export function Decide({ organisation, decision: { act, to, needsReason }, onDone, onChanged }: DecideProps) {
  const { t } = useMessages();
  const client = useClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<OrganisationRefusalCode | 'unreachable' | null>(null);
  const [{ data }] = useQuery({ query: AgreementsInForceQuery, variables: { organisationId: organisation.id }, pause: !open || act !== 'suspend', requestPolicy: 'cache-and-network' });
  const { name } = organisation;
  const agreements = data?.agreements.filter(({ state }) => state === 'AGREED').length;
  const text = act === 'suspend' ? (agreements === undefined ? null : t('organisation:queue.suspendText', { agreements })) : t(`organisation:queue.${act}Text`);
  const decide = async (): Promise<void> => {
    if (sending) return;
    if (needsReason && reason.trim() === '') return setRefused('REASON_MISSING');
    setSending(true);
    setRefused(null);
    const answer = (await client.mutation(DecideOnOrganisationMutation, { input: { organisationId: organisation.id, expectedVersion: organisation.version, standing: to, reason: needsReason ? reason : null } })).data?.decideOnOrganisation;
    setSending(false);
    if (answer == null) return setRefused('unreachable');
    if (answer.__typename === 'OrganisationRefused') {
      setRefused(answer.code);
      if (answer.code === 'CHANGED_MEANWHILE') onChanged();
      return;
    }
    setOpen(false);
    onDone(t(`organisation:queue.done.${to === 'REQUESTED' ? 'VERIFIED' : to}`, { name }));
  };
  const aboutReason = refused === 'REASON_MISSING' || refused === 'REASON_TOO_LONG';
  return (
    <Dialog
      role="alertdialog"
      title={t(`organisation:queue.${act}Title`, { name })}
      isOpen={open}
      onOpenChange={setOpen}
      trigger={<Button look={act === 'verify' || act === 'lift' ? 'primary' : 'quiet'}>{t(`organisation:queue.${act}`)}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('organisation:queue.no')}</Button>
          <Button look={needsReason ? 'danger' : 'primary'} pending={sending} isDisabled={text === null} onPress={() => void decide()}>{t('organisation:queue.yes', { act: t(`organisation:queue.act.${act}`) })}</Button>
        </>
      )}
    >
      <div className={styles['group']}>
        {text !== null && <p>{text}</p>}
        {needsReason && <TextField label={t('organisation:queue.reason')} hint={t('organisation:queue.reasonHelp')} maxLength={500} value={reason} onChange={setReason} {...(aboutReason ? { problem: t(`organisation:refusal.${refused}`) } : {})} />}
        {refused === 'unreachable' && <Notice tone="warn">{t('organisation:form.unreachable')}</Notice>}
        {refused !== null && refused !== 'unreachable' && !aboutReason && <Notice tone="no">{t(`organisation:refusal.${refused}`)}</Notice>}
      </div>
    </Dialog>
  );
}
