import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Group, Input, NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components';
import { useMessages } from '../language/use-messages.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

export type NumberFieldProps = FieldWords & Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>;

/** A small whole number, typed or stepped with two large buttons. */
export const NumberField = ({ label, hint, problem, optional, ...props }: NumberFieldProps): ReactNode => {
  const { t } = useMessages();
  return (
    <AriaNumberField
      validationBehavior="aria"
      decrementAriaLabel={t('words:decrease')}
      incrementAriaLabel={t('words:increase')}
      {...props}
      isInvalid={problem !== undefined}
      className={styles['field'] ?? ''}
    >
      <FieldFrame label={label} hint={hint} problem={problem} optional={optional}>
        <Group className={styles['control'] ?? ''}>
          <Button slot="decrement" className={styles['inner'] ?? ''}>
            <Minus aria-hidden="true" />
          </Button>
          <Input className={styles['input'] ?? ''} style={{ textAlign: 'center' }} />
          <Button slot="increment" className={styles['inner'] ?? ''}>
            <Plus aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
};
