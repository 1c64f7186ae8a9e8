import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './choice-chips.module.css';
import type { Option } from './option-list.tsx';

type Common<Key extends string> = {
  readonly label: string;
  /** The label is read but not drawn, when the page already asks the question. */
  readonly labelHidden?: boolean;
  readonly options: readonly Option<Key>[];
};
type One<Key extends string> = { readonly value: Key; readonly onChange: (value: Key) => void };
type Many<Key extends string> = { readonly values: readonly Key[]; readonly onChange: (values: Key[]) => void };

export type ChoiceChipsProps<Key extends string> = Common<Key> & (One<Key> | Many<Key>);

/** A few short answers in a row; one (`value`) or several (`values`). */
export const ChoiceChips = <Key extends string>({ label, labelHidden = false, options, ...choice }: ChoiceChipsProps<Key>): ReactNode => {
  const labelId = useId();
  const known = (keys: ReadonlySet<unknown>): Key[] => options.map(({ id }) => id).filter((id) => keys.has(id));
  const change = (keys: ReadonlySet<unknown>): void => {
    if ('values' in choice) return choice.onChange(known(keys));
    const [first] = known(keys);
    if (first !== undefined && first !== choice.value) choice.onChange(first);
  };
  return (
    <div className={styles['frame']}>
      <span id={labelId} className={classNames(labelHidden ? 'visually-hidden' : styles['label'])}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        selectionMode={'values' in choice ? 'multiple' : 'single'}
        disallowEmptySelection={!('values' in choice)}
        selectedKeys={'values' in choice ? choice.values : [choice.value]}
        onSelectionChange={change}
        className={styles['chips'] ?? ''}
      >
        {options.map(({ id, label: words, icon }) => (
          <ToggleButton key={id} id={id} className={styles['chip'] ?? ''}>
            {({ isSelected }) => (
              <>
                {isSelected ? <Check aria-hidden="true" /> : icon}
                {words}
              </>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
};
