import { Button, Plus, Popover } from '@escale/ui';
import { useDeskFrame } from '../desk-context.ts';
import type { Opened } from '../opened.ts';
import { WalkInForm } from './walk-in-form.tsx';

/** The one primary action of the planning: somebody is at the door. */
export function WalkInButton({ onOpen }: { readonly onOpen: (opened: Opened) => void }) {
  const { reading } = useDeskFrame();
  const { t } = reading;
  return (
    <Popover
      label={t('planning:walkIn.title')}
      trigger={
        <Button>
          <Plus aria-hidden="true" />
          {t('planning:walkIn.action')}
        </Button>
      }
    >
      {(close) => (
        <WalkInForm
          unit={null}
          onDone={(booking) => {
            close();
            onOpen({ kind: 'booking', id: booking.id });
          }}
        />
      )}
    </Popover>
  );
}
