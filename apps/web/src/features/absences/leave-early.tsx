import { Button, Dialog, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { LeaveEarlyMutation as Answered } from '../../gql/graphql.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { LeaveEarlyMutation } from './absences.graphql.ts';

type LeaveEarlyProps = { readonly booking: TicketFacts; readonly token: string; readonly onLeft: (booking: TicketFacts) => void };

const tell = (answer: Answered['result']) => (answer.__typename === 'BookingRefused' ? refused(answer.code) : done(answer.status));

/** Who is there and leaves before the end says so: what is left serves somebody else. */
export function LeaveEarly({ booking, token, onLeft }: LeaveEarlyProps) {
  const { t } = useMessages();
  const { sending, send } = useActs(tell);
  const [asked, setAsked] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const leave = async (): Promise<void> => {
    const outcome = await send(LeaveEarlyMutation, { bookingId: booking.id, holdToken: token });
    if (outcome.kind === 'unreachable') return setWhy(t('shell:unreachable.text'));
    if (outcome.kind === 'no') return setWhy(t(`refusal:${outcome.no}`));
    setAsked(false);
    onLeft({ ...booking, status: outcome.done });
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('absence:leave.title')}
      isOpen={asked}
      onOpenChange={(open) => {
        setAsked(open);
        setWhy(null);
      }}
      trigger={<Button look="quiet">{t('absence:leave.action')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('absence:leave.no')}</Button>
          <Button pending={sending} onPress={() => void leave()}>{t('absence:leave.yes')}</Button>
        </>
      )}
    >
      <p>{t('absence:leave.text')}</p>
      {why !== null && <Notice tone="no">{why}</Notice>}
    </Dialog>
  );
}
