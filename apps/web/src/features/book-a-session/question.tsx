import { Checkbox, NumberField, Notice, useMessages } from '@escale/ui';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { AnswerField } from './answer-field.tsx';
import { type Answers, type Problem, PROBLEMS } from './answers.ts';
import styles from './book.module.css';
import { problemInWords } from './problem-in-words.ts';

type Asked = { readonly form: UseFormReturn<Answers> };

export function AgeQuestion({ form }: Asked) {
  const { t } = useMessages();
  return (
    <Controller
      control={form.control}
      name="age"
      rules={{ validate: (_, answers) => PROBLEMS.age(answers) ?? true }}
      render={({ field, fieldState }) => (
        <div className={styles['short']} ref={(element) => field.ref(element && { focus: () => element.querySelector('input')?.focus() })}>
          <NumberField
            label={t('booking:age.label')}
            minValue={0}
            maxValue={120}
            value={field.value ?? Number.NaN}
            onChange={(age) => field.onChange(Number.isNaN(age) ? null : age)}
            {...(fieldState.error === undefined ? {} : { problem: problemInWords(fieldState.error.message as Problem, t) })}
          />
        </div>
      )}
    />
  );
}

export function NameQuestion({ form }: Asked) {
  const { t } = useMessages();
  return (
    <>
      <AnswerField form={form} name="givenName" label={t('booking:who.givenName')} autoComplete="given-name" />
      <AnswerField form={form} name="familyName" label={t('booking:who.familyName')} autoComplete="family-name" />
    </>
  );
}

export function EmailQuestion({ form }: Asked) {
  const { t } = useMessages();
  return (
    <Controller
      control={form.control}
      name="withoutEmail"
      render={({ field }) => (
        <>
          <AnswerField form={form} name="email" type="email" inputMode="email" label={t('booking:who.email')} hint={t('booking:who.emailHint')} autoComplete="email" isDisabled={field.value} />
          <Checkbox
            isSelected={field.value}
            onChange={(without) => {
              field.onChange(without);
              if (without) form.clearErrors('email');
            }}
          >
            {t('booking:who.noEmail')}
          </Checkbox>
          {field.value && <Notice>{t('booking:who.noEmailText')}</Notice>}
        </>
      )}
    />
  );
}

const ADVICE = ['advice', 'breaks', 'space', 'age', 'clean'] as const;

export function SafetyQuestion({ form }: Asked) {
  const { t } = useMessages();
  return (
    <>
      <ul className={styles['advice']}>
        {ADVICE.map((line) => (
          <li key={line}>{t(`legal:safety.${line}`)}</li>
        ))}
      </ul>
      <Controller
        control={form.control}
        name="acceptsSafetyNotice"
        rules={{ validate: (_, answers) => PROBLEMS.acceptsSafetyNotice(answers) ?? true }}
        render={({ field, fieldState }) => (
          <div ref={(element) => field.ref(element && { focus: () => element.querySelector('input')?.focus() })}>
            <Checkbox isSelected={field.value} onChange={field.onChange} isInvalid={fieldState.error !== undefined} detail={t('legal:safety.notStored')}>
              {t('booking:safety.accept')}
            </Checkbox>
            {fieldState.error !== undefined && <Notice tone="no">{problemInWords(fieldState.error.message as Problem, t)}</Notice>}
          </div>
        )}
      />
    </>
  );
}
