import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import styles from './options.module.css';

/** One thing to choose from a list. */
export type Option<Key extends string = string> = {
  readonly id: Key;
  readonly label: string;
  /** A second line that tells two of the same name apart. */
  readonly detail?: string;
  readonly icon?: ReactNode;
};

type OptionListProps = { readonly options: readonly Option[]; readonly empty?: string };

/** The options of a Select or ComboBox, as both draw them. */
export const OptionList = ({ options, empty }: OptionListProps): ReactNode => (
  <ListBox items={options} className={styles['list'] ?? ''} renderEmptyState={() => <p className={styles['none']}>{empty}</p>}>
    {({ id, label, detail, icon }) => (
      <ListBoxItem id={id} textValue={label} className={styles['option'] ?? ''}>
        {({ isSelected }) => (
          <>
            {icon}
            <span className={styles['words']}>
              <Text slot="label">{label}</Text>
              {detail !== undefined && (
                <Text slot="description" className={styles['detail'] ?? ''}>
                  {detail}
                </Text>
              )}
            </span>
            {isSelected && <Check aria-hidden="true" />}
          </>
        )}
      </ListBoxItem>
    )}
  </ListBox>
);
