import type { ReactNode } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

export type TextAreaProps = FieldWords & Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'type'> & { readonly rows?: number };

/** Text of several lines. */
export const TextArea = ({ label, hint, problem, optional, rows = 4, ...props }: TextAreaProps): ReactNode => (
  <AriaTextField validationBehavior="aria" {...props} isInvalid={problem !== undefined} className={styles['field'] ?? ''}>
    <FieldFrame label={label} optional={optional} problem={problem} hint={hint}>
      <div className={styles['control']}>
        <AriaTextArea rows={rows} className={classNames(styles['input'], styles['lines'])} />
      </div>
    </FieldFrame>
  </AriaTextField>
);
