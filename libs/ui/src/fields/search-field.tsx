import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Group, Input, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components';
import { useMessages } from '../language/use-messages.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

export type SearchFieldProps = FieldWords & Omit<AriaSearchFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> & { readonly placeholder?: string };

/** Text to look for; Escape or the cross empties it. */
export const SearchField = ({ label, hint, problem, optional, placeholder = '', ...props }: SearchFieldProps): ReactNode => {
  const { t } = useMessages();
  return (
    <AriaSearchField {...props} isInvalid={problem !== undefined} className={styles['field'] ?? ''}>
      {({ isEmpty }) => (
        <FieldFrame label={label} hint={hint} problem={problem} optional={optional}>
          <Group className={styles['control'] ?? ''}>
            <span className={styles['lead']}>
              <Search aria-hidden="true" />
            </span>
            <Input className={styles['input'] ?? ''} placeholder={placeholder} />
            {!isEmpty && (
              <Button aria-label={t('words:clear')} className={styles['inner'] ?? ''}>
                <X aria-hidden="true" />
              </Button>
            )}
          </Group>
        </FieldFrame>
      )}
    </AriaSearchField>
  );
};
