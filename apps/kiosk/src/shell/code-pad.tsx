import { Button, Delete, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import styles from './code-pad.module.css';
import { CODE_KEYS, shownCode, typedCode, typedState } from './typed-code.presenter.ts';

export type CodePadProps = { readonly pending?: boolean; readonly onCode: (code: string) => void };

/** A code of eight characters by hand: large keys on screen, or any keyboard. */
export function CodePad({ pending = false, onCode }: CodePadProps) {
  const { t } = useMessages();
  const [code, setCode] = useState('');
  const state = typedState(code);
  const add = (key: string) => setCode((before) => typedCode(before + key));
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (state.is === 'ready' && !pending) onCode(state.code);
      }}
    >
      <TextField className={styles['field'] ?? ''} value={shownCode(code)} onChange={(text) => setCode(typedCode(text))} isInvalid={state.is === 'slip'} validationBehavior="aria" autoFocus>
        <Label className="visually-hidden">{t('kiosk:type.label')}</Label>
        {/* inputMode none: the keys below are the keyboard, the tablet's own would cover them. */}
        <Input className={styles['code'] ?? ''} inputMode="none" autoComplete="off" autoCapitalize="characters" spellCheck={false} placeholder="····-····" aria-describedby="code-state" />
      </TextField>
      <p id="code-state" role="status" className={styles['state']} data-slip={state.is === 'slip' || undefined}>
        {state.is === 'slip' ? t('kiosk:type.typo') : state.is === 'incomplete' && code !== '' ? t('kiosk:type.incomplete', { count: state.missing }) : ''}
      </p>
      {/* A touched key leaves the focus in the field, so that hands may go on with a keyboard. */}
      <div role="group" aria-label={t('kiosk:type.keys')} className={styles['keys']} onMouseDown={(event) => event.preventDefault()}>
        {CODE_KEYS.map((key) => (
          <button key={key} type="button" className={styles['key']} onClick={() => add(key)}>
            {key}
          </button>
        ))}
        <button type="button" className={styles['erase']} onClick={() => setCode((before) => before.slice(0, -1))}>
          <Delete aria-hidden="true" className="lucide" />
          {t('kiosk:type.erase')}
        </button>
      </div>
      <Button wide type="submit" isDisabled={state.is !== 'ready'} pending={pending}>
        {t('kiosk:type.submit')}
      </Button>
    </form>
  );
}
