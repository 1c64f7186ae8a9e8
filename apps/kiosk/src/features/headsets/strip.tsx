import { headsetsOut } from '@escale/domain';
import { Button, Clock, type LucideIcon, Pause, Play, TriangleAlert, Undo2, useMessages } from '@escale/ui';
import { useEffect } from 'react';
import { useDeviceState } from '../../offline/use-device.tsx';
import { play } from '../../shell/sound.ts';
import { firstTimersIn } from './first-timers.ts';
import { loudNow, type StripItem, stripItems } from './headset.presenter.ts';
import { isNewToHear } from './heard.ts';
import styles from './headsets.module.css';
import { useNow } from '../../shell/use-now.ts';

const SHAPES: Record<StripItem['standing'], LucideIcon> = { NOT_STARTED: Clock, RUNNING: Play, WARNED: TriangleAlert, OVER: TriangleAlert, BREAK: Pause, LATE: Undo2 };

/** Headsets that are out, on the screen at rest: tags and minutes, told in words, shape and colour, and heard once. Whose they are is told nowhere. */
export function HeadsetStrip({ sound, onScan }: { readonly sound: boolean; readonly onScan: () => void }) {
  const { t } = useMessages();
  const { view } = useDeviceState();
  const now = useNow(1_000);
  const items = view === null ? [] : stripItems(headsetsOut(view, now, firstTimersIn(view)), t);
  const loud = loudNow(items).join('\n');
  useEffect(() => {
    if (isNewToHear(loud === '' ? [] : loud.split('\n')) && sound) play('wait');
    // Once each: turning the sound back on plays nothing again.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the switch is read when something is new
  }, [loud]);
  if (items.length === 0) return null;
  return (
    <section aria-label={t('kioskHeadsets:strip.label')} className={styles['strip']}>
      <ul role="list" className={styles['items']}>
        {items.map(({ id, tag, tone, standing, word, minutes }) => {
          const Shape = SHAPES[standing];
          return (
            <li key={id} className={styles['item']} data-look={tone}>
              <Shape aria-hidden="true" className="lucide" />
              <strong>{tag}</strong> {word} {minutes}
            </li>
          );
        })}
      </ul>
      <Button look="plain" onPress={onScan}>
        {t('kioskHeadsets:strip.scan')}
      </Button>
    </section>
  );
}
