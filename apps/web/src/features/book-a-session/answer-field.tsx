import { TextField, type TextFieldProps, useMessages } from '@escale/ui';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { type AnswerName, type Answers, type Problem, PROBLEMS } from './answers.ts';
import { problemInWords } from './problem-in-words.ts';

type AnswerFieldProps = Omit<TextFieldProps, 'form' | 'name' | 'value' | 'onChange' | 'onBlur' | 'problem'> & {
  readonly form: UseFormReturn<Answers>;
  readonly name: Extract<AnswerName, 'givenName' | 'familyName' | 'email' | 'guardianName' | 'guardianEmail'>;
};

/** One line of text of the form, with what is to be mended under it. */
export function AnswerField({ form, name, ...props }: AnswerFieldProps) {
  const { t } = useMessages();
  return (
    <Controller
      control={form.control}
      name={name}
      rules={{ validate: (_, answers) => PROBLEMS[name](answers) ?? true }}
      render={({ field, fieldState }) => (
        <div ref={(element) => field.ref(element && { focus: () => element.querySelector('input')?.focus() })}>
          <TextField
            {...props}
            name={name}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            {...(fieldState.error === undefined ? {} : { problem: problemInWords(fieldState.error.message as Problem, t) })}
          />
        </div>
      )}
    />
  );
}
