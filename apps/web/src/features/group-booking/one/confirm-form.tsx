import { Button, Checkbox, Notice, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { Group, GroupNo } from '../facts.ts';
import styles from '../group-booking.module.css';
import { reasonInWords, standing, totalInWords, totalsOfSessions } from '../groups-words.presenter.ts';
import type { GroupActs } from '../use-group-acts.ts';

type ConfirmFormProps = { readonly group: Group; readonly contact: { readonly name: string; readonly email: string }; readonly acts: GroupActs; readonly onDone: () => void; readonly onChanged: () => void };

/** Whom the places write to, the safety advice where headsets are used, and the one button that makes it a booking. */
export function ConfirmForm({ group, contact, acts, onDone, onChanged }: ConfirmFormProps) {
  const words = useMessages();
  const { t, locale } = words;
  const [contactName, setName] = useState(contact.name);
  const [contactEmail, setEmail] = useState(contact.email);
  const [accepts, setAccepts] = useState(false);
  const { sending } = acts;
  const [refused, setRefused] = useState<GroupNo | 'unreachable' | null>(null);
  const no = refused === 'unreachable' ? null : refused;
  const left = standing(group.sessions);
  const safety = left.some(({ safetyNotice }) => safetyNotice);
  const said = (field: string) => (no?.field === field ? { problem: t(`groups:refusal.${no.code}`) } : {});
  const confirm = async (): Promise<void> => {
    if (sending) return;
    if (safety && !accepts) return setRefused({ code: 'SAFETY_NOTICE_NOT_ACCEPTED', field: 'acceptsSafetyNotice', refused: [] });
    setRefused(null);
    const outcome = await acts.confirm({ groupBookingId: group.id, contactName, contactEmail: contactEmail.trim(), acceptsSafetyNotice: accepts, locale });
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'done') return onDone();
    setRefused(outcome.no);
    if (outcome.no.code === 'HOLD_EXPIRED' || outcome.no.code === 'ALREADY_CANCELLED') onChanged();
  };
  return (
    <form
      noValidate
      className={styles['box']}
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <h2>{t('groups:confirm.title')}</h2>
      <p>{t('groups:confirm.lead', { total: totalInWords({ ...totalsOfSessions(left), people: group.people }, words) })}</p>
      <p className={styles['soft']}>{t('groups:confirm.contactHelp')}</p>
      <div className={styles['pair']}>
        <TextField label={t('groups:confirm.contactName')} autoComplete="name" maxLength={200} value={contactName} onChange={setName} {...said('contactName')} />
        <TextField label={t('groups:confirm.contactEmail')} type="email" inputMode="email" autoComplete="email" maxLength={254} value={contactEmail} onChange={setEmail} {...said('contactEmail')} />
      </div>
      {safety && <Checkbox isSelected={accepts} onChange={(next) => { setAccepts(next); setRefused(null); }}>{t('groups:confirm.safety')}</Checkbox>}
      {refused === 'unreachable' && <Notice tone="warn">{t('groups:choice.unreachable')}</Notice>}
      {no !== null && no.field !== 'contactName' && no.field !== 'contactEmail' && <Notice tone="no">{reasonInWords(no, words)}</Notice>}
      <div className={styles['acts']}><Button type="submit" pending={sending}>{t('groups:confirm.action', { count: left.length })}</Button></div>
    </form>
  );
}
