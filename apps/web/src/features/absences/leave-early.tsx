import { Button, Dialog, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { LeaveEarlyMutation } from './absences.graphql.ts';

type LeaveEarlyProps = { readonly booking: TicketFacts; readonly token: string; readonly onLeft: (booking: TicketFacts) => void };

/** Who is there and leaves before the end says so: what is left serves somebody else. */
export function LeaveEarly({ booking, token, onLeft }: LeaveEarlyProps) {
  const { t } = useMessages();
  const client = useClient();
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const leave = async (): Promise<void> => {
    setSending(true);
    const said = (await client.mutation(LeaveEarlyMutation, { input: { bookingId: booking.id, holdToken: token } })).data?.leaveEarly;
    setSending(false);
    if (said == null) return setWhy(t('shell:offline.text'));
    if (said.__typename === 'BookingRefused') return setWhy(t(`refusal:${said.code}`));
    setAsked(false);
    onLeft({ ...booking, status: said.status });
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
