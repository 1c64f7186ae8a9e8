import type { HalfDay } from '@escale/domain';
import { ArrowLeft, Button, Check, type DrawnStroke, Notice, Pencil, SignatureField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDeviceState } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { halfWords, type Person } from './sign.presenter.ts';

export type FieldPageProps = { readonly person: Person; readonly half: HalfDay; readonly zone: string; readonly onSign: (strokes: readonly DrawnStroke[]) => void; readonly onBack: () => void };

/** Where one draws, or confirms without drawing: neither is the lesser. The strokes live here alone: with the screen they are gone. */
export function FieldPage({ person, half, zone, onSign, onBack }: FieldPageProps) {
  const { t, spoken: locale } = useMessages();
  const { clock } = useDeviceState();
  const [strokes, setStrokes] = useState<readonly DrawnStroke[]>([]);
  const isDrawn = strokes.length > 0;
  const trainer = person.signer.role === 'TRAINER' ? t('kioskSign:trainer') : null;
  return (
    <Screen
      title={person.name ?? trainer ?? t('kioskSign:field.titleNoName')}
      lead={t('kioskSign:field.lead', halfWords(half, { t, locale, zone }))}
      actions={
        <>
          <SignatureField value={strokes} onChange={setStrokes} />
          <Button wide isDisabled={!isDrawn} onPress={() => onSign(strokes)}>
            <Pencil aria-hidden="true" className="lucide" />
            {t('kioskSign:field.sign')}
          </Button>
          <Button wide look={isDrawn ? 'quiet' : 'primary'} onPress={() => onSign([])}>
            <Check aria-hidden="true" className="lucide" />
            {t('kioskSign:field.confirm')}
          </Button>
          <Button wide look="plain" onPress={onBack}>
            <ArrowLeft aria-hidden="true" className="lucide" />
            {t('kioskSign:field.notMe')}
          </Button>
        </>
      }
    >
      <p>{t('kioskSign:field.draw')}</p>
      {!clock.sure && <Notice tone="warn">{t('kioskSign:field.unsure')}</Notice>}
    </Screen>
  );
}
