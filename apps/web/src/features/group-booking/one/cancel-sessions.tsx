import type { GroupScope } from '@escale/domain';
import { Button, Dialog, Notice, RadioGroup, useMessages } from '@escale/ui';
import { useState } from 'react';
import { readerZone } from '../../../shell/reader-zone.ts';
import type { Group, GroupNo, Session } from '../facts.ts';
import styles from '../group-booking.module.css';
import { reasonInWords, whenInWords } from '../groups-words.presenter.ts';
import type { GroupActs } from '../use-group-acts.ts';
import { meantBy } from './scope.ts';

type CancelSessionsProps = { readonly group: Group; /** Null for all of the group. */ readonly session: Session | null; readonly now: Date; readonly acts: GroupActs; readonly onDone: (words: string) => void };

const SCOPES = ['ONE', 'FROM_HERE_ON'] as const satisfies readonly GroupScope[];

/** Gives sessions back: what happens is said in numbers before. */
export function CancelSessions({ group, session, now, acts, onDone }: CancelSessionsProps) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const [open, setOpen] = useState(false);
  const [chosen, setScope] = useState<'ONE' | 'FROM_HERE_ON'>('ONE');
  const { sending } = acts;
  const [refused, setRefused] = useState<GroupNo | 'unreachable' | null>(null);
  const scope: GroupScope = session === null ? 'ALL' : chosen;
  const numberOf = (each: GroupScope): number => meantBy(each, session, group.sessions, now).length;
  const count = numberOf(scope);
  const when = session === null ? '' : whenInWords(session, words);
  const cancel = async (): Promise<void> => {
    if (sending) return;
    setRefused(null);
    const outcome = await acts.cancel({ groupBookingId: group.id, scope, sessionId: session?.id ?? null });
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'no') return setRefused(outcome.no);
    setOpen(false);
    onDone(t('groups:cancel.done', { count }));
  };
  return (
    <Dialog
      role="alertdialog"
      title={session === null ? t('groups:cancel.titleAll') : t('groups:cancel.titleOne', { when })}
      isOpen={open}
      onOpenChange={setOpen}
      trigger={<Button look={session === null ? 'quiet' : 'plain'} {...(session === null ? {} : { 'aria-label': t('groups:cancel.actionOf', { when }) })}>{t(session === null ? 'groups:cancel.all' : 'groups:cancel.action')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('groups:cancel.no')}</Button>
          <Button look="danger" pending={sending} onPress={() => void cancel()}>{t('groups:cancel.yes', { count })}</Button>
        </>
      )}
    >
      <div className={styles['part']}>
        {session !== null && numberOf('FROM_HERE_ON') > 1 && <RadioGroup label={t('groups:cancel.scope')} options={SCOPES.map((id) => ({ id, label: t(`groups:cancel.${id}`, { count: numberOf(id) }) }))} value={chosen} onChange={setScope} />}
        <p>{t('groups:cancel.text', { count, stay: numberOf('ALL') - count })}</p>
        {refused === 'unreachable' && <Notice tone="warn">{t('groups:choice.unreachable')}</Notice>}
        {refused !== null && refused !== 'unreachable' && <Notice tone="no">{reasonInWords(refused, words)}</Notice>}
      </div>
    </Dialog>
  );
}
