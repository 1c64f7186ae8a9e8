import type { ModelRules } from '@escale/domain';
import { formatDuration } from '@escale/messages';
import { NumberField, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './models.module.css';
import { planInWords } from './models.presenter.ts';

const AN_HOUR = 60;
const LONGEST = 480;

/** What a session gives to who wears a headset as long as these limits let them: the timer of the kiosk itself says it. */
export function PlanPreview({ rules, sound }: { readonly rules: ModelRules; readonly sound: boolean }) {
  const { t, locale } = useMessages();
  const [minutes, setMinutes] = useState(AN_HOUR);
  const plans = [
    { key: 'usual', title: t('models:plan.usual', { duration: formatDuration(minutes, locale) }), first: false },
    { key: 'first', title: t('models:plan.first'), first: true },
  ] as const;
  return (
    <section className={styles['plan']} aria-label={t('models:plan.title')}>
      <h3 className={styles['moment']}>{t('models:plan.title')}</h3>
      <NumberField label={t('models:plan.minutes')} minValue={5} maxValue={LONGEST} step={5} value={minutes} onChange={(typed) => setMinutes(Number.isNaN(typed) ? AN_HOUR : typed)} />
      <div aria-live="polite" className={styles['plans']}>
        {!sound && <p>{t('models:plan.nothing')}</p>}
        {sound &&
          plans.map(({ key, title, first }) => {
            const { lines, total } = planInWords(minutes, rules, first, { t });
            return (
              <div key={key}>
                <p>{title}</p>
                <ol role="list" className={styles['parts']}>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ol>
                <p className={styles['soft']}>{t('models:plan.total', { minutes: total })}</p>
              </div>
            );
          })}
      </div>
    </section>
  );
}
