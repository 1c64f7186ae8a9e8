import type { Answer } from '@escale/domain';
import { formatNumber } from '@escale/messages';
import { RadioGroup, TextArea, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { Criterion } from './file-facts.ts';
import { typedNumber } from './file.presenter.ts';

type AnswerInputProps = { readonly criterion: Criterion; readonly answer: Answer | null; readonly onAnswer: (answer: Answer | null) => void };

/** The field of a criterion, by what it asks for. */
export function AnswerInput({ criterion, answer, onAnswer }: AnswerInputProps) {
  const { t } = useMessages();
  const { kind, title, help, choices, longest } = criterion;
  const words = { label: title, ...(help === '' ? {} : { hint: help }) };
  if (kind === 'YES_NO') {
    const options = [{ id: 'YES', label: t('labelFile:yes') }, { id: 'NO', label: t('labelFile:no') }] as const;
    return <RadioGroup {...words} options={options} value={answer !== null && 'yes' in answer ? (answer.yes ? 'YES' : 'NO') : null} onChange={(value) => onAnswer({ yes: value === 'YES' })} />;
  }
  if (kind === 'CHOICE') {
    return <RadioGroup {...words} options={choices.map(({ code, title: label }) => ({ id: code, label }))} value={answer !== null && 'choice' in answer ? answer.choice : null} onChange={(choice) => onAnswer({ choice })} />;
  }
  if (kind === 'NUMBER') return <NumberInput criterion={criterion} answer={answer} onAnswer={onAnswer} />;
  const text = answer !== null && 'text' in answer ? answer.text : '';
  const left = t('labelFile:charactersLeft', { count: Math.max(0, (longest ?? 0) - text.length) });
  return <TextArea label={title} hint={[help, ...(longest == null ? [] : [left])].filter((part) => part !== '').join(' ')} {...(longest == null ? {} : { maxLength: longest })} value={text} onChange={(typed) => onAnswer(typed === '' ? null : { text: typed })} />;
}

/** A number as it is typed: kept once it is one that may be written. */
function NumberInput({ criterion: { title, help, unit, least, most }, answer, onAnswer }: AnswerInputProps) {
  const { t, locale } = useMessages();
  const written = answer !== null && 'number' in answer ? answer.number : null;
  const [typed, setTyped] = useState<string | null>(null);
  const bounds = { least: formatNumber(least ?? 0, locale), most: formatNumber(most ?? 0, locale) };
  const read = typed === null ? written : typedNumber(typed);
  const fits = (value: number): boolean => value >= (least ?? value) && value <= (most ?? value);
  // What is typed stands while it says what was written, or cannot be kept; another editor's number replaces it otherwise.
  const unfit = typed !== null && typed.trim() !== '' && (read === null || !fits(read));
  const shown = typed !== null && (unfit || read === written) ? typed : written === null ? '' : formatNumber(written, locale);
  const change = (text: string): void => {
    setTyped(text);
    const value = typedNumber(text);
    if (text.trim() === '') onAnswer(null);
    else if (value !== null && fits(value)) onAnswer({ number: value });
  };
  return (
    <TextField
      label={title}
      hint={[help, t('labelFile:numberBounds', { ...bounds, unit: unit ?? '' }).trim()].filter((part) => part !== '').join(' ')}
      inputMode="decimal"
      value={shown}
      onChange={change}
      {...(unfit ? { problem: t('labelFile:numberUnfit', bounds) } : {})}
    />
  );
}
