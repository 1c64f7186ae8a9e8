import { Button, Dialog, X } from '@escale/ui';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useDeskFrame } from '../desk-context.ts';
import type { Opened } from '../opened.ts';
import { nameOf } from '../words.presenter.ts';
import { BlockPanel } from './block-panel.tsx';
import { BookingPanel } from './booking-panel.tsx';
import styles from './panel.module.css';
import { UnitPanel } from './unit-panel.tsx';

type PanelProps = {
  readonly opened: Opened;
  /** Opened by the keyboard: focus goes to its title. */
  readonly byKey: boolean;
  /** On a phone it rises from the foot of the screen. */
  readonly sheet: boolean;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
};

/** The detail of what was pressed, beside the planning. */
export function Panel({ opened, byKey, sheet, onOpen, onClose }: PanelProps) {
  const { planning, reading } = useDeskFrame();
  const { t } = reading;
  const booking = planning.bookings.find(({ id }) => id === opened.id);
  const title =
    opened.kind === 'unit'
      ? (planning.units.find(({ id }) => id === opened.id)?.tag ?? t('planning:panel.label'))
      : opened.kind === 'block'
        ? t('planning:block.until')
        : booking === undefined
          ? t('planning:panel.label')
          : nameOf(booking, reading);
  const content =
    opened.kind === 'booking' ? <BookingPanel key={opened.id} id={opened.id} /> : opened.kind === 'block' ? <BlockPanel key={opened.id} id={opened.id} /> : <UnitPanel key={opened.id} id={opened.id} doing={opened.doing} onOpen={onOpen} />;
  if (sheet) {
    return (
      <Dialog title={title} isOpen onOpenChange={(open) => !open && onClose()}>
        {content}
      </Dialog>
    );
  }
  return <Beside title={title} id={opened.id} byKey={byKey} onClose={onClose}>{content}</Beside>;
}

function Beside({ title, id, byKey, onClose, children }: { readonly title: string; readonly id: string; readonly byKey: boolean; readonly onClose: () => void; readonly children: ReactNode }) {
  const { reading } = useDeskFrame();
  const { t } = reading;
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (byKey) heading.current?.focus();
    // Where there is no room beside, it stands below.
    else heading.current?.scrollIntoView?.({ block: 'nearest' });
  }, [byKey, id]);
  return (
    <aside
      aria-labelledby={titleId}
      className={styles['panel']}
      onKeyDown={(event) => {
        // A list or a calendar that is open in the panel takes its own Escape.
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className={styles['top']}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>{title}</h2>
        <Button look="plain" aria-label={t('planning:panel.close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      {children}
    </aside>
  );
}
