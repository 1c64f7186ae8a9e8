import type { ReactNode } from 'react';
import { Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

export type TextFieldProps = FieldWords & Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> & { readonly placeholder?: string };

/** One line of text. */
export const TextField = ({ label, hint, problem, optional, placeholder = '', ...props }: TextFieldProps): ReactNode => (
  <AriaTextField validationBehavior="aria" {...props} isInvalid={problem !== undefined} className={styles['field'] ?? ''}>
    <FieldFrame label={label} optional={optional} problem={problem} hint={hint}>
      <div className={styles['control']}>
        <Input className={styles['input'] ?? ''} placeholder={placeholder} />
      </div>
    </FieldFrame>
  </AriaTextField>
);
