import { needsGuardian } from '@escale/domain';
import { formatMoment, formatTimeRange } from '@escale/messages';
import { Button, Card, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import type { BookingRefusalCode, WaitingFragment as Waiting } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { type Answers, NOTHING_YET } from '../book-a-session/answers.ts';
import { GuardianQuestion } from '../book-a-session/guardian-question.tsx';
import { AgeQuestion, SafetyQuestion } from '../book-a-session/question.tsx';
import { guardianOf } from '../book-a-session/use-confirm.ts';
import { changedBy } from '../my-bookings/booking-changes.ts';
import { keepBooking } from '../my-bookings/kept-bookings.ts';
import { type Said, useActing } from './use-waiting.ts';
import { AcceptTurnMutation, DeclineTurnMutation } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';
import { titleIn } from './wish.presenter.ts';

type TurnCardProps = {
  readonly entryId: string;
  readonly token: string;
  readonly turn: NonNullable<Waiting['turn']>;
  /** Which of the two links of the mail was followed: its button comes first. */
  readonly answer: 'YES' | 'NO';
  readonly onSaid: (said: Said, done: string) => void;
};

/** The session that is kept, until when, what the place asks of whoever takes it, and the two answers. */
export function TurnCard({ entryId, token, turn: { booking, until }, answer, onSaid }: TurnCardProps) {
  const { t, locale } = useMessages();
  const navigate = useNavigate();
  const client = useClient();
  const keyOf = useRequestKey();
  const { acting, act } = useActing();
  const form = useForm<Answers>({ defaultValues: NOTHING_YET });
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<BookingRefusalCode | 'unreachable' | null>(null);
  const { offer } = booking;
  const { place } = offer;
  const below = offer.guardianConsentBelow ?? null;
  const age = useWatch({ control: form.control, name: 'age' });
  const asksAge = below !== null || offer.minimumAge > 0;
  const minor = age !== null && below !== null && needsGuardian(age, below);
  const moment = { readerZone: readerZone() };

  const accept = async (answers: Answers): Promise<void> => {
    setSending(true);
    setRefused(null);
    const wish = { entryId, token, bookingId: booking.id, acceptsSafetyNotice: answers.acceptsSafetyNotice, ...(asksAge ? { age: answers.age } : {}), ...guardianOf(below, null, answers) };
    const said = changedBy((await client.mutation(AcceptTurnMutation, { input: { ...wish, idempotencyKey: keyOf(wish) } })).data?.acceptTurn);
    setSending(false);
    if (said === null) return setRefused('unreachable');
    if ('refusal' in said) return said.refusal.code === 'HOLD_EXPIRED' ? onSaid({ kind: 'refused', code: 'TURN_OVER' }, '') : setRefused(said.refusal.code);
    keepBooking({ booking: said.booking, token: said.booking.holdToken ?? '', seenAt: new Date().toISOString() });
    void navigate(`/reservation/${said.booking.id}#${said.booking.holdToken ?? ''}`, { state: { justBooked: true } });
  };
  const decline = async (): Promise<void> => {
    const said = await act(DeclineTurnMutation, { input: { entryId, token, bookingId: booking.id } });
    onSaid(said, t(said.kind === 'done' && said.entry.state === 'STOPPED' ? 'waiting:turn.declinedStopped' : 'waiting:turn.declined'));
  };
  const yes = (
    <Button key="yes" look={answer === 'YES' ? 'primary' : 'quiet'} type="submit" pending={sending}>
      {t('waiting:turn.accept')}
    </Button>
  );
  const no = (
    <Button key="no" look={answer === 'YES' ? 'quiet' : 'primary'} pending={acting} onPress={() => void decline()}>
      {t('waiting:turn.decline')}
    </Button>
  );
  return (
    <Card as="section" aria-labelledby="tour" highlighted className={styles['list']}>
      <h2 id="tour">{t(answer === 'YES' ? 'waiting:turn.title' : 'waiting:turn.declineTitle')}</h2>
      <div className={styles['card']}>
        <p className={styles['when']}>{formatTimeRange(booking.startsAt, booking.endsAt, place.timeZone, locale, moment)}</p>
        <p>
          {titleIn(offer, locale)}, {place.name}
        </p>
        <p className={styles['soft']}>{[place.addressLine, [place.postcode, place.communeName].filter(Boolean).join(' ')].filter(Boolean).join(', ')}</p>
        <p>{t('waiting:turn.until', { when: formatMoment(until, place.timeZone, locale, moment) })}</p>
      </div>
      <form noValidate className={styles['form']} onSubmit={(event) => void form.handleSubmit(accept)(event)}>
        {answer === 'YES' && asksAge && <AgeQuestion form={form} />}
        {answer === 'YES' && minor && <GuardianQuestion form={form} />}
        {answer === 'YES' && offer.safetyNotice && <SafetyQuestion form={form} forOther={false} />}
        {refused !== null && <Notice tone="warn">{refused === 'unreachable' ? t('shell:unreachable.text') : t(`refusal:${refused}`)}</Notice>}
        <div className={styles['actions']}>{answer === 'YES' ? [yes, no] : [no]}</div>
      </form>
    </Card>
  );
}
