import { formatList } from '@escale/messages';
import { Button, Dialog, Mail, Notice, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { ConvocationRefusalCode } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { GroupConvocationsQuery, SendConvocationsMutation } from './attendance.graphql.ts';
import styles from './attendance.module.css';
import { nameOf, type Person } from './attendance-words.presenter.ts';

type SendConvocationsProps = { readonly groupBookingId: string; readonly people: readonly Person[]; readonly onDone: (words: string) => void };

/** Sends everybody their convocation by mail; who is written to, and who cannot be, is said before. */
export function SendConvocations({ groupBookingId, people, onDone }: SendConvocationsProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const keyFor = useRequestKey();
  const [open, setOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<ConvocationRefusalCode | 'unreachable' | null>(null);
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: GroupConvocationsQuery, variables: { groupBookingId }, requestPolicy: 'network-only', pause: !open });
  const found = fetching || stale || error !== undefined ? undefined : data?.groupConvocations;
  const opens = (next: boolean): void => {
    setRefused(null);
    setOpen(next);
  };
  const send = async (version: number): Promise<void> => {
    if (sending) return;
    setSending(true);
    const answer = (await client.mutation(SendConvocationsMutation, { input: { groupBookingId, expectedVersion: version, idempotencyKey: keyFor([groupBookingId, found]) } })).data?.result;
    setSending(false);
    if (answer === undefined) return setRefused('unreachable');
    if (answer.__typename === 'ConvocationsRefused') {
      setRefused(answer.code);
      return ask({ requestPolicy: 'network-only' });
    }
    setOpen(false);
    onDone(t('attendance:mailing.done', { count: answer.letters }));
  };
  const namesOf = (ids: readonly string[]): string => formatList(people.filter(({ learnerId }) => ids.includes(learnerId)).map(nameOf), locale);
  const why = found === undefined ? null : found === null ? 'GROUP_UNKNOWN' : (found.whyNone ?? null);
  const said = refused ?? why;
  return (
    <Dialog
      title={t('attendance:mailing.title')}
      isOpen={open}
      onOpenChange={opens}
      trigger={<Button look="quiet"><Mail aria-hidden="true" className="lucide" />{t('attendance:mailing.action')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('attendance:mailing.no')}</Button>
          {found != null && why === null && <Button pending={sending} onPress={() => void send(found.version)}>{t('attendance:mailing.yes', { count: found.letters })}</Button>}
        </>
      )}
    >
      <div className={styles['part']}>
        {error !== undefined && <Notice tone="warn">{t('attendance:mailing.unsent')}</Notice>}
        {found === undefined && error === undefined && <Skeleton label={t('attendance:mailing.loading')} />}
        {found != null && why === null && (
          <>
            <p>{t('attendance:mailing.text', { letters: found.letters, people: found.people })}</p>
            {found.letters > found.people && <p className={styles['soft']}>{t('attendance:mailing.guardians')}</p>}
          </>
        )}
        {found != null && found.alreadySent > 0 && why === null && <p>{t('attendance:mailing.before', { count: found.alreadySent })}</p>}
        {found != null && found.withoutAddress.length > 0 && (
          <>
            <p>{t('attendance:mailing.without', { count: found.withoutAddress.length, names: namesOf(found.withoutAddress) })}</p>
            <p className={styles['soft']}>{t('attendance:mailing.withoutText')}</p>
          </>
        )}
        {said !== null && <Notice tone={said === 'unreachable' ? 'warn' : said === 'ALL_SENT' ? 'info' : 'no'}>{said === 'unreachable' ? t('attendance:mailing.unsent') : t(`attendance:mailing.refusal.${said}`)}</Notice>}
      </div>
    </Dialog>
  );
}
