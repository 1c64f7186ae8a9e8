import { cleanName } from '@escale/domain';
import { Button, useMessages } from '@escale/ui';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import type { Answers } from './answers.ts';
import styles from './book.module.css';
import type { Step } from './steps.presenter.ts';

type ReviewProps = { readonly answers: Answers; readonly forOther: boolean; readonly minor: boolean; readonly offer: Pick<TicketFacts['offer'], 'approvalDeadlineHours' | 'supervised' | 'perDayLimit'>; readonly onChange: (step: Step) => void };

/** What will be recorded, each line with the way back to it. */
export function Review({ answers, forOther, minor, offer, onChange }: ReviewProps) {
  const { t } = useMessages();
  const asks = offer.approvalDeadlineHours != null;
  const guardian = answers.guardianBy === 'LINK' ? t('helping:guardian.reviewLink', { name: cleanName(answers.guardianName), email: answers.guardianEmail.trim() }) : t('helping:guardian.reviewPaper');
  const lines = [
    { step: 'nom', label: t('booking:review.name'), value: `${cleanName(answers.givenName)} ${cleanName(answers.familyName)}`, change: t('booking:review.changeName') },
    { step: 'adresse', label: t('booking:who.email'), value: answers.withoutEmail ? t('booking:review.noEmail') : answers.email.trim(), change: t('booking:review.changeEmail') },
    ...(minor ? [{ step: 'accord', label: t('helping:guardian.review'), value: guardian, change: t('helping:guardian.change') } as const] : []),
  ] as const;
  return (
    <>
      <dl className={styles['review']}>
        {lines.map(({ step, label, value, change }) => (
          <div key={step}>
            <dt>{label}</dt>
            <dd>
              <span>{value}</span>
              <Button look="plain" aria-label={change} onPress={() => onChange(step)}>
                {t('words:edit')}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      {offer.supervised && <p>{t('offers:learner.supervised')}</p>}
      {offer.perDayLimit != null && <p>{t('offers:learner.perDay', { count: offer.perDayLimit })}</p>}
      {offer.approvalDeadlineHours != null && <p>{t('offers:learner.needsApproval', { hours: offer.approvalDeadlineHours })}</p>}
      <p>{asks ? t(answers.withoutEmail ? 'offers:learner.nextWithoutEmail' : 'offers:learner.next') : forOther ? t('helping:who.next') : answers.withoutEmail ? t('booking:confirm.nextWithoutEmail') : t('booking:confirm.next')}</p>
    </>
  );
}
