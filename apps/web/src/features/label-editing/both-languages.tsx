import type { Words } from '@escale/domain';
import { TextArea, TextField } from '@escale/ui';
import styles from './label-editing.module.css';
import { LANGUAGES } from './editing.presenter.ts';

type BothLanguagesProps = {
  readonly words: Words;
  readonly label: (language: keyof Words) => string;
  readonly problem?: (language: keyof Words) => string | null;
  readonly hint?: string;
  readonly rows?: number;
  readonly most: number;
  readonly isReadOnly: boolean;
  readonly onChange: (words: Words) => void;
};

/** One text in both languages, side by side. */
export function BothLanguages({ words, label, problem, hint, rows, most, isReadOnly, onChange }: BothLanguagesProps) {
  return (
    <div className={styles['both']}>
      {LANGUAGES.map((language) => {
        const found = problem?.(language) ?? null;
        const props = {
          label: label(language), value: words[language], maxLength: most, isReadOnly, lang: language,
          onChange: (text: string) => onChange({ ...words, [language]: text }), ...(hint === undefined ? {} : { hint }), ...(found === null ? {} : { problem: found }),
        };
        return rows === undefined ? <TextField key={language} {...props} /> : <TextArea key={language} rows={rows} {...props} />;
      })}
    </div>
  );
}
