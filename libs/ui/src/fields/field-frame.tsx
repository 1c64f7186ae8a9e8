import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useMessages } from '../language/use-messages.ts';
import styles from './field.module.css';

/** What every field says around its control. */
export type FieldWords = {
  readonly label: string;
  /** One sentence under the label. */
  readonly hint?: string;
  /** What is missing and how to mend it; its presence marks the field. */
  readonly problem?: string;
  /** Adds "(facultatif)" to the label: on our forms, what is not marked is needed. */
  readonly optional?: boolean;
};

type FieldFrameProps = { readonly [Word in keyof FieldWords]: FieldWords[Word] | undefined } & { readonly label: string; readonly children: ReactNode };

/** Label, hint, control, reason: in the order they are read. */
export const FieldFrame = ({ label, hint, problem, optional = false, children }: FieldFrameProps): ReactNode => {
  const { t } = useMessages();
  return (
    <>
      <Label className={styles['label'] ?? ''}>
        {label}
        {optional && <span className={styles['optional']}> ({t('words:optional')})</span>}
      </Label>
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      {children}
      <FieldError className={styles['problem'] ?? ''}>
        {({ validationErrors }) => (
          <>
            <CircleAlert aria-hidden="true" />
            <span>{problem ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  );
};
