import { Checkbox, NumberField, Notice, useMessages } from '@escale/ui';
import { useEffect } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { AnswerField } from './answer-field.tsx';
import { type Answers, type Problem, PROBLEMS } from './answers.ts';
import styles from './book.module.css';
import { problemInWords } from './problem-in-words.ts';
import { SafetyAdvice } from '../safety-notice/safety-advice.tsx';
import { useSafetyNotice } from '../safety-notice/use-safety-notice.ts';

type Asked = { readonly form: UseFormReturn<Answers> };
/** Whether the answers are somebody else's. */
type ForOther = { readonly forOther: boolean };

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

export function NameQuestion({ form, forOther }: Asked & ForOther) {
  const { t } = useMessages();
  // What the browser knows of whoever sits here would be wrong for somebody else.
  return (
    <>
      <AnswerField form={form} name="givenName" label={t(forOther ? 'helping:who.givenName' : 'booking:who.givenName')} autoComplete={forOther ? 'off' : 'given-name'} />
      <AnswerField form={form} name="familyName" label={t(forOther ? 'helping:who.familyName' : 'booking:who.familyName')} autoComplete={forOther ? 'off' : 'family-name'} />
    </>
  );
}

export function EmailQuestion({ form, forOther }: Asked & ForOther) {
  const { t } = useMessages();
  return (
    <Controller
      control={form.control}
      name="withoutEmail"
      render={({ field }) => (
        <>
          <AnswerField form={form} name="email" type="email" inputMode="email" label={t(forOther ? 'helping:who.email' : 'booking:who.email')} hint={t(forOther ? 'helping:who.emailHint' : 'booking:who.emailHint')} autoComplete={forOther ? 'off' : 'email'} isDisabled={field.value} />
          <Checkbox
            isSelected={field.value}
            onChange={(without) => {
              field.onChange(without);
              if (without) form.clearErrors('email');
            }}
          >
            {t(forOther ? 'helping:who.noEmail' : 'booking:who.noEmail')}
          </Checkbox>
          {field.value && <Notice>{t(forOther ? 'helping:who.noEmailText' : 'booking:who.noEmailText')}</Notice>}
        </>
      )}
    />
  );
}

/** The notice that is current; what was accepted of an older one is asked again. */
export function SafetyQuestion({ form, forOther }: Asked & ForOther) {
  const { t } = useMessages();
  const asked = useSafetyNotice();
  const version = asked.notice?.version ?? null;
  const { setValue, getValues } = form;
  useEffect(() => {
    if (version === null || getValues('safetyNoticeVersion') === version) return;
    setValue('acceptsSafetyNotice', false);
    setValue('safetyNoticeVersion', version);
  }, [version, getValues, setValue]);
  return (
    <>
      <SafetyAdvice asked={asked} />
      {version !== null && (
        <Controller
          control={form.control}
          name="acceptsSafetyNotice"
          rules={{ validate: (_, answers) => PROBLEMS.acceptsSafetyNotice(answers) ?? true }}
          render={({ field, fieldState }) => (
            <div ref={(element) => field.ref(element && { focus: () => element.querySelector('input')?.focus() })}>
              <Checkbox isSelected={field.value} onChange={field.onChange} isInvalid={fieldState.error !== undefined} detail={t('legal:safety.notStored')}>
                {t(forOther ? 'helping:who.safety' : 'booking:safety.accept')}
              </Checkbox>
              {fieldState.error !== undefined && <Notice tone="no">{problemInWords(fieldState.error.message as Problem, t)}</Notice>}
            </div>
          )}
        />
      )}
    </>
  );
}
