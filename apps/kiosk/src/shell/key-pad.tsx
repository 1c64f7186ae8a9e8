import { Button, Delete, useMessages } from '@escale/ui';
import { useId } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import styles from './key-pad.module.css';

export type KeyPadProps = {
  /** Letters and digits that are seen, or a few digits that are not. */
  readonly look: 'code' | 'digits';
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly keys: readonly string[];
  readonly keysLabel: string;
  /** What is said below the field, and whether it stands against what was typed. */
  readonly said: string;
  readonly isWrong: boolean;
  readonly isReady: boolean;
  readonly pending: boolean;
  readonly onChange: (text: string) => void;
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
  readonly onSubmit: () => void;
};

/** Something short to type: large keys on screen, or any keyboard. */
export function KeyPad({ look, label, value, placeholder = '', keys, keysLabel, said, isWrong, isReady, pending, onChange, onKey, onErase, onSubmit }: KeyPadProps) {
  const { t } = useMessages();
  const state = useId();
  return (
    <form
      className={styles['form']}
      data-look={look}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextField className={styles['field'] ?? ''} value={value} onChange={onChange} type={look === 'digits' ? 'password' : 'text'} isInvalid={isWrong} validationBehavior="aria" autoFocus>
        <Label className="visually-hidden">{label}</Label>
        {/* inputMode none: the keys below are the keyboard, the tablet's own would cover them. */}
        <Input className={styles['written'] ?? ''} inputMode="none" autoComplete="off" autoCapitalize="characters" spellCheck={false} placeholder={placeholder} aria-describedby={state} />
      </TextField>
      <p id={state} role="status" className={styles['state']} data-slip={isWrong || undefined}>
        {said}
      </p>
      {/* A touched key leaves the focus in the field, so that hands may go on with a keyboard. */}
      <div role="group" aria-label={keysLabel} className={styles['keys']} onMouseDown={(event) => event.preventDefault()}>
        {keys.map((key) => (
          <button key={key} type="button" className={styles['key']} onClick={() => onKey(key)}>
            {key}
          </button>
        ))}
        <button type="button" className={styles['erase']} onClick={onErase}>
          <Delete aria-hidden="true" className="lucide" />
          {t('kiosk:type.erase')}
        </button>
      </div>
      <Button wide type="submit" isDisabled={!isReady} pending={pending}>
        {t('kiosk:type.submit')}
      </Button>
    </form>
  );
}
