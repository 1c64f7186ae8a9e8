import { ANSWER_REASON_MOST } from '@escale/domain';
import { formatMoment, formatTimeRange } from '@escale/messages';
import { Badge, Button, Card, Clock, Dialog, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { ApprovalRequestsQuery } from '../../gql/graphql.ts';
import styles from './offers.module.css';
import { isPressing, timeLeft } from './time-left.presenter.ts';

export type Waiting = ApprovalRequestsQuery['approvalRequests'][number];

type RequestRowProps = { readonly request: Waiting; readonly now: Date; readonly withPlace: boolean; readonly sending: boolean; readonly onAnswer: (request: Waiting, answer: 'YES' | 'NO', reason: string | null) => void };

/** Who asks, for what and when, until when it waits, and the two answers. */
export function RequestRow({ request, now, withPlace, sending, onAnswer }: RequestRowProps) {
  const { t, locale } = useMessages();
  const { booking, timeZone, dueAt, placeName } = request;
  const who = whoAsks(request);
  const when = formatTimeRange(booking.startsAt, booking.endsAt, timeZone, locale);
  const activity = (locale === 'fr' ? (booking.moduleTitleFr ?? booking.offerTitleFr) : (booking.moduleTitleEn ?? booking.offerTitleEn));
  return (
    <Card as="li" className={styles['item']}>
      <div className={styles['head']}>
        <h2>{who}</h2>
        <Badge tone={isPressing(dueAt, now) ? 'warn' : 'info'} icon={<Clock aria-hidden="true" />}>{timeLeft(dueAt, now, t)}</Badge>
      </div>
      <p>
        {activity}, {when}
      </p>
      <p className={styles['soft']}>
        {[t('words:people', { count: booking.people }), ...(withPlace ? [t('offers:requests.at', { place: placeName })] : []), t('offers:requests.due', { when: formatMoment(dueAt, timeZone, locale) })].join(' · ')}
      </p>
      {booking.minor === true && booking.guardianConsentState === 'ASKED' && <p className={styles['soft']}>{t('offers:requests.minor')}</p>}
      {booking.email == null && <p className={styles['soft']}>{t('offers:requests.noMail')}</p>}
      <div className={styles['acts']}>
        <Accept who={who} when={when} email={booking.email ?? null} people={booking.people} pending={sending} onAccept={() => onAnswer(request, 'YES', null)} />
        <Refuse who={who} when={when} pending={sending} onRefuse={(reason) => onAnswer(request, 'NO', reason)} />
      </div>
    </Card>
  );
}

export const whoAsks = ({ booking: { givenName, familyName } }: Pick<Waiting, 'booking'>): string => [givenName, familyName].filter(Boolean).join(' ');

type AcceptProps = { readonly who: string; readonly when: string; readonly email: string | null; readonly people: number; readonly pending: boolean; readonly onAccept: () => void };

/** A yes sends a ticket: it says first to whom, for how many and when. */
function Accept({ who, when, email, people, pending, onAccept }: AcceptProps) {
  const { t } = useMessages();
  return (
    <Dialog
      role="alertdialog"
      title={t('offers:requests.acceptTitle', { who })}
      trigger={<Button aria-label={t('offers:requests.acceptLabel', { who })} pending={pending}>{t('offers:requests.accept')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('offers:requests.keep')}</Button>
          <Button
            onPress={() => {
              close();
              onAccept();
            }}
          >
            {t('offers:requests.acceptYes')}
          </Button>
        </>
      )}
    >
      <p>{t('offers:requests.acceptText', { when, people })}</p>
      <p>{email === null ? t('offers:requests.noMail') : t('offers:requests.acceptMail', { email })}</p>
    </Dialog>
  );
}

type RefuseProps = { readonly who: string; readonly when: string; readonly pending: boolean; readonly onRefuse: (reason: string | null) => void };

function Refuse({ who, when, pending, onRefuse }: RefuseProps) {
  const { t } = useMessages();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('offers:requests.refuseTitle', { who })}
      trigger={<Button look="quiet" aria-label={t('offers:requests.refuseLabel', { who })} pending={pending}>{t('offers:requests.refuse')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('offers:requests.keep')}</Button>
          <Button
            look="danger"
            onPress={() => {
              close();
              onRefuse(reason.trim() === '' ? null : reason.trim());
            }}
          >
            {t('offers:requests.refuseYes')}
          </Button>
        </>
      )}
    >
      <p>{t('offers:requests.refuseText', { when })}</p>
      <TextField label={t('offers:requests.reason')} optional hint={t('offers:requests.reasonHint')} value={reason} onChange={setReason} maxLength={ANSWER_REASON_MOST} />
    </Dialog>
  );
}
