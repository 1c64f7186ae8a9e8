import { readShortCode } from '@escale/domain';
import { Button, Camera, Keyboard, Notice, useCamera, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDevice } from '../../offline/use-device.tsx';
import { CameraFrame } from '../../shell/camera-frame.tsx';
import { CodePad } from '../../shell/code-pad.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useCodeReader } from '../check-in/use-code-reader.ts';

type Refusal = NonNullable<Awaited<ReturnType<ReturnType<typeof useDevice>['pair']>>>;

/** The first screen of a new kiosk: the code its team was shown makes it theirs. */
export function PairPage({ wasRevoked, onPaired }: { readonly wasRevoked: boolean; readonly onPaired: () => void }) {
  const { t } = useMessages();
  const device = useDevice();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [camera, setCamera] = useState(false);
  const pair = async (code: string) => {
    if (pending) return;
    setCamera(false);
    setPending(true);
    const refused = await device.pair(code);
    setPending(false);
    setRefusal(refused);
    if (refused === null) onPaired();
  };
  useCodeReader((text) => {
    const code = readShortCode(text);
    if (code !== null) void pair(code);
  });
  return (
    <Screen
      title={t('kioskDevice:pair.title')}
      lead={t('kioskDevice:pair.lead')}
      actions={
        camera ? (
          <PairByCamera onCode={(code) => void pair(code)} onType={() => setCamera(false)} />
        ) : (
          <>
            {refusal !== null && <Notice tone={refusal === 'NO_ANSWER' ? 'warn' : 'no'}>{t(`kioskDevice:pair.no.${refusal}`)}</Notice>}
            {/* A code that was refused is typed anew. */}
            <CodePad key={pending ? 'pending' : (refusal ?? 'first')} pending={pending} onCode={(code) => void pair(code)} />
            <Button wide look="quiet" onPress={() => setCamera(true)}>
              <Camera aria-hidden="true" className="lucide" />
              {t('kioskDevice:pair.scan')}
            </Button>
          </>
        )
      }
    >
      {wasRevoked && <Notice tone="warn">{t('kioskDevice:revoked.done')}</Notice>}
      <p>{t('kioskDevice:pair.where')}</p>
    </Screen>
  );
}

function PairByCamera({ onCode, onType }: { readonly onCode: (code: string) => void; readonly onType: () => void }) {
  const { t } = useMessages();
  const { video, state } = useCamera('user', (text) => {
    const code = readShortCode(text);
    if (code !== null) onCode(code);
    return code !== null;
  });
  return (
    <>
      {state === 'absent' || state === 'refused' ? (
        <Notice tone="warn">{t('kiosk:scan.noCamera')}</Notice>
      ) : (
        <CameraFrame video={video} state={state} label={t('kiosk:scan.picture')} mirrored aim />
      )}
      <Button wide look="quiet" onPress={onType}>
        <Keyboard aria-hidden="true" className="lucide" />
        {t('kioskDevice:pair.type')}
      </Button>
    </>
  );
}
