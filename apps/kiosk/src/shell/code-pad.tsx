import { useMessages } from '@escale/ui';
import { useState } from 'react';
import { KeyPad } from './key-pad.tsx';
import { CODE_KEYS, shownCode, typedCode, typedState } from './typed-code.presenter.ts';

export type CodePadProps = { readonly pending?: boolean; readonly onCode: (code: string) => void };

/** A code of eight characters by hand. */
export function CodePad({ pending = false, onCode }: CodePadProps) {
  const { t } = useMessages();
  const [code, setCode] = useState('');
  const state = typedState(code);
  return (
    <KeyPad
      look="code"
      label={t('kiosk:type.label')}
      value={shownCode(code)}
      placeholder="····-····"
      keys={CODE_KEYS}
      keysLabel={t('kiosk:type.keys')}
      said={state.is === 'slip' ? t('kiosk:type.typo') : state.is === 'incomplete' && code !== '' ? t('kiosk:type.incomplete', { count: state.missing }) : ''}
      isWrong={state.is === 'slip'}
      isReady={state.is === 'ready'}
      pending={pending}
      onChange={(text) => setCode(typedCode(text))}
      onKey={(key) => setCode((before) => typedCode(before + key))}
      onErase={() => setCode((before) => before.slice(0, -1))}
      onSubmit={() => {
        if (state.is === 'ready' && !pending) onCode(state.code);
      }}
    />
  );
}
