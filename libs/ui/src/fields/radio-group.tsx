import type { ReactNode } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './checkbox.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import type { Option } from './option-list.tsx';

export type RadioGroupProps<Key extends string> = FieldWords & {
  readonly options: readonly Option<Key>[];
  readonly value: Key | null;
  readonly onChange: (value: Key) => void;
  readonly name?: string;
};

/** One of a few things, all in view. */
export const RadioGroup = <Key extends string>({ label, hint, problem, optional, options, value, onChange, name }: RadioGroupProps<Key>): ReactNode => (
  <AriaRadioGroup
    value={value}
    onChange={(key) => {
      const chosen = options.find(({ id }) => id === key);
      if (chosen !== undefined) onChange(chosen.id);
    }}
    isInvalid={problem !== undefined}
    validationBehavior="aria"
    className={styles['group'] ?? ''}
    {...(name === undefined ? {} : { name })}
  >
    <FieldFrame label={label} hint={hint} problem={problem} optional={optional}>
      {options.map(({ id, label: words, detail }) => (
        <Radio key={id} value={id} className={styles['choice'] ?? ''}>
          <span className={classNames(styles['mark'], styles['round'])} aria-hidden="true" />
          <span className={styles['words']}>
            <span>{words}</span>
            {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
          </span>
        </Radio>
      ))}
    </FieldFrame>
  </AriaRadioGroup>
);
