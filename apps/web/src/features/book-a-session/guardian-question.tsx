import { RadioGroup, useMessages } from '@escale/ui';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { AnswerField } from './answer-field.tsx';
import { type Answers, type Problem, PROBLEMS } from './answers.ts';
import { problemInWords } from './problem-in-words.ts';

/** Whose permission a minor needs, and how it is asked. */
export function GuardianQuestion({ form }: { readonly form: UseFormReturn<Answers> }) {
  const { t } = useMessages();
  const by = form.watch('guardianBy');
  return (
    <>
      <Controller
        control={form.control}
        name="guardianBy"
        rules={{ validate: (_, answers) => PROBLEMS.guardianBy(answers) ?? true }}
        render={({ field, fieldState }) => (
          <div ref={(element) => field.ref(element && { focus: () => element.querySelector('input')?.focus() })}>
            <RadioGroup
              label={t('helping:guardian.how')}
              options={[
                { id: 'LINK', label: t('helping:guardian.byLink'), detail: t('helping:guardian.byLinkDetail') },
                { id: 'PAPER', label: t('helping:guardian.byPaper'), detail: t('helping:guardian.byPaperDetail') },
              ]}
              value={field.value}
              onChange={field.onChange}
              {...(fieldState.error === undefined ? {} : { problem: problemInWords(fieldState.error.message as Problem, t) })}
            />
          </div>
        )}
      />
      {by === 'LINK' && (
        <>
          <AnswerField form={form} name="guardianName" label={t('helping:guardian.name')} autoComplete="off" />
          <AnswerField form={form} name="guardianEmail" type="email" inputMode="email" label={t('helping:guardian.email')} hint={t('helping:guardian.emailHint')} autoComplete="off" />
        </>
      )}
    </>
  );
}
