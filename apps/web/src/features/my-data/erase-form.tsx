import type { ErasureRefusalCode } from '@escale/domain';
import { Button, LinkButton, Notice, TextField, useMessages } from '@escale/ui';
import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { forgetBooking, keptBookings } from '../my-bookings/kept-bookings.ts';
import { EraseMyAccountMutation } from './my-data.graphql.ts';
import styles from './my-data.module.css';

type Foreseen = { readonly bookingsCancelled: number; readonly visitsKept: number; readonly refusal?: ErasureRefusalCode | null };

/** What goes and what stays, then the address typed once more: nobody does this by mistake, nor on a screen left open. */
export function EraseForm({ email, foreseen, onGone }: { readonly email: string; readonly foreseen: Foreseen; readonly onGone: () => void }) {
  const { t } = useMessages();
  const client = useClient();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    setUnreachable(false);
    if (typed.trim() === '') return setProblem(t('privacy:erase.refusal.ADDRESS_DIFFERS'));
    setPending(true);
    const outcome = (await client.mutation(EraseMyAccountMutation, { input: { email: typed.trim() } })).data?.eraseMyAccount;
    setPending(false);
    if (outcome === undefined) return setUnreachable(true);
    if (outcome.__typename === 'ErasureRefused') return setProblem(t(`privacy:erase.refusal.${outcome.code}`));
    // Their tickets leave this device too; those of others who use it stay.
    for (const { booking } of keptBookings()) if (booking.contact?.email?.toLowerCase() === email) forgetBooking(booking.id);
    onGone();
  };
  return (
    <>
      <section aria-labelledby="goes" className={styles['section']}>
        <h2 id="goes">{t('privacy:erase.goes')}</h2>
        <ul>
          <li>{t('privacy:erase.goesAccount')}</li>
          <li>{t('privacy:erase.goesSessions')}</li>
          <li>{t('privacy:erase.goesBookings')}</li>
          <li>{t('privacy:erase.cancels', { count: foreseen.bookingsCancelled })}</li>
        </ul>
      </section>
      <section aria-labelledby="stays" className={styles['section']}>
        <h2 id="stays">{t('privacy:erase.stays')}</h2>
        <ul>
          <li>{t('privacy:erase.staysVisits', { count: foreseen.visitsKept })}</li>
          {foreseen.visitsKept > 0 && <li>{t('privacy:erase.staysNoWay')}</li>}
          <li>{t('privacy:erase.others')}</li>
        </ul>
      </section>
      {foreseen.refusal != null ? (
        <Notice tone="warn" live={false}>{t(`privacy:erase.refusal.${foreseen.refusal}`)}</Notice>
      ) : (
        <form noValidate onSubmit={(event) => void submit(event)} className={styles['section']}>
          {unreachable && <Notice tone="no">{t('shell:unreachable.text')}</Notice>}
          <TextField label={t('privacy:erase.confirm')} hint={t('privacy:erase.confirmHelp', { email })} value={typed} onChange={setTyped} type="email" autoComplete="off" {...(problem === null ? {} : { problem })} />
          <div className={styles['actions']}>
            <Button type="submit" look="danger" pending={pending}>
              {t('privacy:erase.submit')}
            </Button>
            <LinkButton href="/compte" look="quiet">
              {t('privacy:erase.keep')}
            </LinkButton>
          </div>
        </form>
      )}
    </>
  );
}
