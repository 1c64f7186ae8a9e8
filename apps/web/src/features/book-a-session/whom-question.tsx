import { HELP_CONSENT_VERSION, HELP_CONSENTS } from '@escale/domain';
import { RadioGroup, useMessages } from '@escale/ui';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { type Answers, type Problem, PROBLEMS } from './answers.ts';
import styles from './book.module.css';
import { problemInWords } from './problem-in-words.ts';

/** For whom, and for somebody else: that they agreed, to which words, and how they said so. */
export function WhomQuestion({ form }: { readonly form: UseFormReturn<Answers> }) {
  const { t } = useMessages();
  const forWhom = form.watch('forWhom');
  return (
    <>
      <Controller
        control={form.control}
        name="forWhom"
        rules={{ validate: (_, answers) => PROBLEMS.forWhom(answers) ?? true }}
        render={({ field, fieldState }) => (
          <div ref={(element) => field.ref(element && { focus: () => element.querySelector('input')?.focus() })}>
            <RadioGroup
              label={t('helping:forWhom.label')}
              options={[
                { id: 'ME', label: t('helping:forWhom.me') },
                { id: 'OTHER', label: t('helping:forWhom.other'), detail: t('helping:forWhom.otherDetail') },
              ]}
              value={field.value}
              onChange={field.onChange}
              {...(fieldState.error === undefined ? {} : { problem: problemInWords(fieldState.error.message as Problem, t) })}
            />
          </div>
        )}
      />
      {forWhom === 'OTHER' && (
        <section aria-labelledby="consent-title" className={styles['consent']}>
          <h2 id="consent-title">{t('helping:consent.title')}</h2>
          <p>{t('helping:consent.lead')}</p>
          <blockquote className={styles['quote']}>
            <p>{t('helping:consent.text')}</p>
            <footer className={styles['soft']}>{t('helping:consent.version', { version: HELP_CONSENT_VERSION })}</footer>
          </blockquote>
          <Controller
            control={form.control}
            name="consent"
            rules={{ validate: (_, answers) => PROBLEMS.consent(answers) ?? true }}
            render={({ field, fieldState }) => (
              <div ref={(element) => field.ref(element && { focus: () => element.querySelector('input')?.focus() })}>
                <RadioGroup
                  label={t('helping:consent.how')}
                  options={HELP_CONSENTS.map((way) => ({ id: way, label: t(`helping:consent.way.${way}`) }))}
                  value={field.value}
                  onChange={field.onChange}
                  {...(fieldState.error === undefined ? {} : { problem: problemInWords(fieldState.error.message as Problem, t) })}
                />
              </div>
            )}
          />
        </section>
      )}
    </>
  );
}
