import { SPOKEN_NAMES } from '@escale/messages';
import { Button, Dialog, Languages as LanguagesIcon, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Languages } from './comfort-bar.tsx';

/** Another language on the way, without losing the screen. */
export function LanguageMenu() {
  const { t, spoken } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t('kioskArrivals:comfort.languages')}
      isOpen={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="plain" aria-label={t('kioskArrivals:comfort.change', { language: SPOKEN_NAMES[spoken] })}>
          <LanguagesIcon aria-hidden="true" className="lucide" />
          {SPOKEN_NAMES[spoken]}
        </Button>
      }
    >
      <Languages onChosen={() => setOpen(false)} />
    </Dialog>
  );
}
