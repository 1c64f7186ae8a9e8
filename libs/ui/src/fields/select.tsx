import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import field from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { OptionList, type Option } from './option-list.tsx';
import styles from './options.module.css';

export type SelectProps<Key extends string> = FieldWords & {
  readonly options: readonly Option<Key>[];
  readonly value: Key | null;
  readonly onChange: (value: Key) => void;
  /** What is read while nothing is chosen. */
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly name?: string;
};

/** One of a few known things. */
export const Select = <Key extends string>({ label, hint, problem, optional, options, value, onChange, placeholder, isDisabled, name }: SelectProps<Key>): ReactNode => (
  <AriaSelect
    value={value}
    onChange={(key) => {
      const chosen = options.find(({ id }) => id === key);
      if (chosen !== undefined) onChange(chosen.id);
    }}
    isInvalid={problem !== undefined}
    isDisabled={isDisabled ?? false}
    validationBehavior="aria"
    className={field['field'] ?? ''}
    {...(placeholder === undefined ? {} : { placeholder })}
    {...(name === undefined ? {} : { name })}
  >
    <FieldFrame label={label} hint={hint} problem={problem} optional={optional}>
      <Button className={classNames(field['control'], styles['button'])}>
        <SelectValue className={styles['value'] ?? ''}>{({ selectedText, defaultChildren }) => (selectedText === '' || selectedText === null ? defaultChildren : selectedText)}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
    </FieldFrame>
    <Popover className={styles['popover'] ?? ''}>
      <OptionList options={options} />
    </Popover>
  </AriaSelect>
);
