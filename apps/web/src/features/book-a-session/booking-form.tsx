import { Notice, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import type { RefusalFragment as RefusalFacts } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { type Answers, recallAnswers, rememberAnswers } from './answers.ts';
import { AgeQuestion, EmailQuestion, NameQuestion, SafetyQuestion } from './question.tsx';
import { Review } from './review.tsx';
import { StepFrame } from './step-frame.tsx';
import { fieldsOf, type Step, stepAfter, stepBefore, stepOfField, stepsFor, stepToShow } from './steps.presenter.ts';
import { useConfirm } from './use-confirm.ts';
import type { Wish } from './wish.ts';

const QUESTIONS = { age: 'booking:age.title', nom: 'booking:who.title', adresse: 'booking:who.emailTitle', consignes: 'booking:safety.title', confirmation: 'booking:confirm.title' } as const;

type BookingFormProps = {
  readonly wish: Wish;
  readonly held: TicketFacts;
  readonly onUnderAge: (age: number) => void;
  readonly onBooked: (booking: TicketFacts) => void;
  /** A reason that no answer can mend. */
  readonly onRefused: (refusal: RefusalFacts) => void;
  readonly onGiveUp: () => void;
};

/** The questions, one at a time; the one in view stands in the address, the answers in this tab. */
export function BookingForm({ wish, held, onUnderAge, onBooked, onRefused, onGiveUp }: BookingFormProps) {
  const { t } = useMessages();
  const [query, setQuery] = useSearchParams();
  const form = useForm<Answers>({ defaultValues: recallAnswers(), shouldUnregister: false });
  const { sending, send } = useConfirm(held);
  const [unreachable, setUnreachable] = useState(false);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => rememberAnswers(values) }), [form]);

  const steps = stepsFor({ minimumAge: held.offer.minimumAge, safetyNotice: held.offer.safetyNotice, ageKnown: wish.age !== null });
  const answers = form.getValues();
  const step = stepToShow(query.get('etape'), steps, answers);
  const before = stepBefore(step, steps);
  const show = (next: Step): void =>
    setQuery((now) => {
      now.set('etape', next);
      return now;
    });
  const title = t(QUESTIONS[step]);
  usePageTitle(title);

  const confirm = async (): Promise<void> => {
    setUnreachable(false);
    const result = await send(form.getValues());
    if (result === null) return;
    if (result.kind === 'unreachable') return setUnreachable(true);
    if (result.kind === 'booked') return onBooked(result.booking);
    const blamed = stepOfField(result.refusal.field, steps);
    if (blamed === null) return onRefused(result.refusal);
    form.setError(blamed.field, { type: 'server', message: result.refusal.code });
    show(blamed.step);
  };

  const goOn = async (): Promise<void> => {
    if (step === 'confirmation') return confirm();
    if (!(await form.trigger([...fieldsOf(step)], { shouldFocus: true }))) return;
    const { age } = form.getValues();
    if (step === 'age' && age !== null && age < held.offer.minimumAge) return onUnderAge(age);
    show(stepAfter(step, steps));
  };

  return (
    <StepFrame
      title={title}
      {...(step === 'age' ? { lead: t('booking:age.why', { age: held.offer.minimumAge }) } : {})}
      number={steps.indexOf(step) + 1}
      total={steps.length}
      onBack={before === null ? null : () => show(before)}
      onContinue={() => void goOn()}
      action={step === 'confirmation' ? t('booking:hold.action') : t('words:continue')}
      pending={sending}
      pendingLabel={t('booking:confirm.pending')}
      onGiveUp={onGiveUp}
    >
      {step === 'age' && <AgeQuestion form={form} />}
      {step === 'nom' && <NameQuestion form={form} />}
      {step === 'adresse' && <EmailQuestion form={form} />}
      {step === 'consignes' && <SafetyQuestion form={form} />}
      {step === 'confirmation' && <Review answers={answers} onChange={show} />}
      {step === 'confirmation' && unreachable && !sending && (
        <Notice tone="warn" title={t('shell:unreachable.title')}>
          {t('booking:confirm.unreachable')}
        </Notice>
      )}
    </StepFrame>
  );
}
