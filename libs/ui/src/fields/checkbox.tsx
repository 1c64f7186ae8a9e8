import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import styles from './checkbox.module.css';
import type { Option } from './option-list.tsx';

export type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & { readonly children: ReactNode; readonly detail?: string };

/** One thing to tick. */
export const Checkbox = ({ children, detail, ...props }: CheckboxProps): ReactNode => (
  <AriaCheckbox {...props} className={styles['choice'] ?? ''}>
    {({ isSelected }) => (
      <>
        <span className={styles['mark']} aria-hidden="true">
          {isSelected && <Check />}
        </span>
        <span className={styles['words']}>
          <span>{children}</span>
          {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
        </span>
      </>
    )}
  </AriaCheckbox>
);

export type CheckboxGroupProps<Key extends string> = FieldWords & {
  readonly options: readonly Option<Key>[];
  readonly value: readonly Key[];
  readonly onChange: (value: Key[]) => void;
};

/** Any number of a few things. */
export const CheckboxGroup = <Key extends string>({ label, hint, problem, optional, options, value, onChange }: CheckboxGroupProps<Key>): ReactNode => (
  <AriaCheckboxGroup
    value={[...value]}
    onChange={(keys) => onChange(options.map(({ id }) => id).filter((id) => keys.includes(id)))}
    isInvalid={problem !== undefined}
    validationBehavior="aria"
    className={styles['group'] ?? ''}
  >
    <FieldFrame label={label} hint={hint} problem={problem} optional={optional}>
      {options.map(({ id, label: words, detail }) => (
        <Checkbox key={id} value={id} {...(detail === undefined ? {} : { detail })}>
          {words}
        </Checkbox>
      ))}
    </FieldFrame>
  </AriaCheckboxGroup>
);
