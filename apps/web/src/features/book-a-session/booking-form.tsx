import { needsGuardian } from '@escale/domain';
import { Notice, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import type { RefusalFragment as RefusalFacts } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { type Answers, recallAnswers, rememberAnswers } from './answers.ts';
import { GuardianQuestion } from './guardian-question.tsx';
import { AgeQuestion, EmailQuestion, NameQuestion, SafetyQuestion } from './question.tsx';
import { Review } from './review.tsx';
import { StepFrame } from './step-frame.tsx';
import { fieldsOf, type Step, stepAfter, stepBefore, stepOfField, stepsFor, stepToShow } from './steps.presenter.ts';
import { useConfirm } from './use-confirm.ts';
import { WhomQuestion } from './whom-question.tsx';
import type { Wish } from './wish.ts';

const QUESTIONS = {
  'pour-qui': 'helping:forWhom.title', age: 'booking:age.title', nom: 'booking:who.title', adresse: 'booking:who.emailTitle', consignes: 'booking:safety.title', accord: 'helping:guardian.title',
  confirmation: 'booking:confirm.title',
} as const;

type BookingFormProps = {
  readonly wish: Wish;
  readonly held: TicketFacts;
  /** Whether whoever is at the screen may book for others. */
  readonly helps: boolean;
  readonly onUnderAge: (age: number) => void;
  readonly onBooked: (booking: TicketFacts) => void;
  /** A reason that no answer can mend. */
  readonly onRefused: (refusal: RefusalFacts) => void;
  readonly onGiveUp: () => void;
};

/** The questions, one at a time; the one in view stands in the address, the answers in this tab. */
export function BookingForm({ wish, held, helps, onUnderAge, onBooked, onRefused, onGiveUp }: BookingFormProps) {
  const { t } = useMessages();
  const [query, setQuery] = useSearchParams();
  const form = useForm<Answers>({ defaultValues: recallAnswers(), shouldUnregister: false });
  const { sending, send } = useConfirm(held, wish.age);
  const [unreachable, setUnreachable] = useState(false);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => rememberAnswers(values) }), [form]);

  const answers = form.getValues();
  const { minimumAge, safetyNotice } = held.offer;
  const below = held.offer.guardianConsentBelow ?? null;
  const years = wish.age ?? answers.age;
  const steps = stepsFor({ minimumAge, safetyNotice, ageKnown: wish.age !== null, asksGuardian: below !== null, minor: years !== null && needsGuardian(years, below), helps });
  const forOther = helps && answers.forWhom === 'OTHER';
  const step = stepToShow(query.get('etape'), steps, answers);
  const before = stepBefore(step, steps);
  const show = (next: Step): void =>
    setQuery((now) => {
      now.set('etape', next);
      return now;
    });
  const title = t(step === 'adresse' && forOther ? 'helping:who.emailTitle' : QUESTIONS[step]);
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
    // An age just given may add a question.
    const after = stepsFor({ minimumAge, safetyNotice, ageKnown: wish.age !== null, asksGuardian: below !== null, minor: age !== null && needsGuardian(wish.age ?? age, below), helps });
    show(stepAfter(step, after));
  };

  const ageLead = below === null ? t('booking:age.why', { age: minimumAge }) : minimumAge > 0 ? t('helping:age.whyAndMinimum', { age: minimumAge, below }) : t('helping:age.why', { below });
  const lead = step === 'age' ? ageLead : step === 'accord' ? t('helping:guardian.lead') : null;

  return (
    <StepFrame
      title={title}
      {...(lead === null ? {} : { lead })}
      number={steps.indexOf(step) + 1}
      total={steps.length}
      onBack={before === null ? null : () => show(before)}
      onContinue={() => void goOn()}
      action={step === 'confirmation' ? t(held.offer.approvalDeadlineHours == null ? 'booking:hold.action' : 'offers:learner.action') : t('words:continue')}
      pending={sending}
      pendingLabel={t('booking:confirm.pending')}
      onGiveUp={onGiveUp}
    >
      {step === 'pour-qui' && <WhomQuestion form={form} />}
      {step === 'age' && <AgeQuestion form={form} />}
      {step === 'nom' && <NameQuestion form={form} forOther={forOther} />}
      {step === 'adresse' && <EmailQuestion form={form} forOther={forOther} />}
      {step === 'consignes' && <SafetyQuestion form={form} forOther={forOther} />}
      {step === 'accord' && <GuardianQuestion form={form} />}
      {step === 'confirmation' && <Review answers={answers} forOther={forOther} minor={steps.includes('accord')} offer={held.offer} onChange={show} />}
      {step === 'confirmation' && unreachable && !sending && (
        <Notice tone="warn" title={t('shell:unreachable.title')}>
          {t('booking:confirm.unreachable')}
        </Notice>
      )}
    </StepFrame>
  );
}
