import { Button, Camera, CircleAlert, Keyboard, Notice, useCamera, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { CameraFrame } from '../../shell/camera-frame.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useCodeReader } from '../check-in/use-code-reader.ts';
import styles from './find-label.module.css';
import { tagInHand, typedTag } from './tag-in-hand.presenter.ts';

export type FindLabelProps = {
  /** What was wrong with the label before, in words. */
  readonly said: string | null;
  /** Begins with the keys where the person chose them. */
  readonly typing?: boolean;
  /** Whether a hand-held reader is listened to. */
  readonly listening: boolean;
  readonly onTag: (tag: string) => void;
};

/** The label of a headset, by camera, hand-held reader or hand. */
export function FindLabel({ typing = false, ...props }: FindLabelProps) {
  const [byHand, setByHand] = useState(typing);
  useCodeReader((text) => {
    const tag = tagInHand(text);
    if (props.listening && tag !== null) props.onTag(tag);
  });
  return byHand ? <TypeLabel {...props} onScan={() => setByHand(false)} /> : <ScanLabel {...props} onType={() => setByHand(true)} />;
}

function Said({ text }: { readonly text: string }) {
  return (
    <p role="alert" className={styles['said']}>
      <CircleAlert aria-hidden="true" className="lucide" />
      {text}
    </p>
  );
}

function ScanLabel({ said, onTag, onType }: Pick<FindLabelProps, 'said' | 'onTag'> & { readonly onType: () => void }) {
  const { t } = useMessages();
  const [stranger, setStranger] = useState(false);
  const { video, state } = useCamera('user', (text) => {
    const tag = tagInHand(text);
    setStranger(tag === null);
    if (tag !== null) onTag(tag);
    return tag !== null;
  });
  const absent = state === 'absent' || state === 'refused';
  const wrong = stranger ? t('kioskHeadsets:find.notALabel') : said;
  return (
    <Screen
      title={t('kioskHeadsets:find.title')}
      {...(absent ? {} : { lead: t('kioskHeadsets:find.lead') })}
      actions={
        <>
          {absent ? (
            <Notice tone="warn">{t('kioskHandBack:photo.noCamera')}</Notice>
          ) : (
            <CameraFrame video={video} state={state} label={t('kiosk:scan.picture')} mirrored aim />
          )}
          <Button wide look={absent ? 'primary' : 'quiet'} onPress={onType}>
            <Keyboard aria-hidden="true" className="lucide" />
            {t('kioskHeadsets:find.type')}
          </Button>
        </>
      }
    >
      {wrong !== null && <Said text={wrong} />}
    </Screen>
  );
}

function TypeLabel({ said, onTag, onScan }: Pick<FindLabelProps, 'said' | 'onTag'> & { readonly onScan: () => void }) {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const typed = typedTag(text);
  const wrong = asked && typed.is !== 'ready';
  return (
    <Screen
      title={t('kioskHeadsets:find.typeTitle')}
      lead={t('kioskHeadsets:find.typeLead')}
      actions={
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (typed.is === 'ready') onTag(typed.tag);
          }}
        >
          <TextField className={styles['field'] ?? ''} value={text} onChange={(value) => setText(value.toUpperCase())} isInvalid={wrong} validationBehavior="aria" autoFocus>
            <Label className="visually-hidden">{t('kioskHeadsets:find.label')}</Label>
            <Input className={styles['tag'] ?? ''} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={32} aria-describedby="tag-state" />
          </TextField>
          <p id="tag-state" role="status" className={styles['state']}>
            {wrong ? t('kioskHeadsets:find.incomplete') : ''}
          </p>
          <Button wide type="submit" isDisabled={typed.is === 'empty'}>
            {t('kioskHeadsets:find.submit')}
          </Button>
          <Button wide look="quiet" onPress={onScan}>
            <Camera aria-hidden="true" className="lucide" />
            {t('kioskHeadsets:find.camera')}
          </Button>
        </form>
      }
    >
      {said !== null && <Said text={said} />}
    </Screen>
  );
}
