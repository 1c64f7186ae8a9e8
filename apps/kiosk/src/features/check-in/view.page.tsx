import { Armchair, Button, CircleAlert, CircleCheck, CircleX, Clock, CloudOff, DoorOpen, HandHelping, Keyboard, type LucideIcon, MapPin, RotateCcw, useMessages } from '@escale/ui';
import { type ReactNode, useEffect } from 'react';
import { Screen } from '../../shell/screen.tsx';
import { play } from '../../shell/sound.ts';
import styles from './answer.module.css';
import type { AnswerShape, AnswerView } from './answer-view.ts';

const SHAPES: Record<AnswerShape, LucideIcon> = { check: CircleCheck, kept: CloudOff, seated: Armchair, clock: Clock, elsewhere: MapPin, cross: CircleX, question: CircleAlert, hand: HandHelping };

export type ViewPageProps = {
  readonly view: AnswerView;
  readonly sound: boolean;
  /** Counted down once it is time to leave the screen to the next person. */
  readonly secondsLeft: number | null;
  readonly onTypeAgain: () => void;
  /** "I am leaving early", where there is something to leave. */
  readonly onLeave?: () => void;
  /** Takes back what was just noted, in the words of `takeBack`. */
  readonly onTakeBack?: () => void;
  readonly takeBack?: string;
  /** What may be done next, above the other ways; `quietFinish` where one of it is what most do. */
  readonly more?: ReactNode;
  readonly quietFinish?: boolean;
  readonly onFinish: () => void;
};

/** An answer, told four ways: words, shape, colour and sound. */
export function ViewPage({ view, sound, secondsLeft, onTypeAgain, onLeave, onTakeBack, takeBack, more, quietFinish = false, onFinish }: ViewPageProps) {
  const { t } = useMessages();
  const { tone } = view;
  useEffect(() => {
    if (sound) play(tone);
    // Once per answer, and again when it turns: turning the sound back on does not play it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the switch is read when the answer comes
  }, [tone]);
  const Shape = SHAPES[view.shape];
  return (
    <div role={tone === 'ok' || tone === 'kept' ? 'status' : 'alert'} className={styles['answer']} data-tone={tone}>
      <Screen
        title={view.title}
        drawing={
          <>
            <Shape aria-hidden="true" className={styles['shape']} />
            {view.greeting !== null && <p>{view.greeting}</p>}
          </>
        }
        actions={
          <>
            {more}
            {view.typeAgain && (
              <Button wide look="quiet" onPress={onTypeAgain}>
                <Keyboard aria-hidden="true" className="lucide" />
                {t('kiosk:answer.typeAgain')}
              </Button>
            )}
            {onLeave !== undefined && (
              <Button wide look="quiet" onPress={onLeave}>
                <DoorOpen aria-hidden="true" className="lucide" />
                {t('kiosk:leave.action')}
              </Button>
            )}
            {onTakeBack !== undefined && (
              <Button wide look="quiet" onPress={onTakeBack}>
                <RotateCcw aria-hidden="true" className="lucide" />
                {takeBack}
              </Button>
            )}
            <Button wide look={quietFinish ? 'quiet' : 'primary'} onPress={onFinish}>
              {t('kiosk:finish')}
            </Button>
            <p className={styles['leaving']}>{secondsLeft !== null && t('kiosk:finishIn', { seconds: secondsLeft })}</p>
          </>
        }
      >
        <ul role="list" className={styles['lines']}>
          {view.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Screen>
    </div>
  );
}
