import { Button, Check, Share2, useMessages, VisuallyHidden } from '@escale/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';

/** Copies the address of this search; where copying is not allowed, the address bar still says it, so nothing is shown. */
export function ShareLink() {
  const { t } = useMessages();
  const { search } = useLocation();
  const [copied, setCopied] = useState<string | null>(null);
  if (!('clipboard' in navigator)) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    setCopied(search);
  };
  const done = copied === search;
  return (
    <>
      <Button look="plain" onPress={() => void copy()}>
        {done ? <Check aria-hidden="true" /> : <Share2 aria-hidden="true" />}
        {done ? t('search:shared') : t('search:share')}
      </Button>
      {/* Beside the button: within it, a status is no part of its name, and it would have none. */}
      <VisuallyHidden>
        <span role="status">{done && t('search:shared')}</span>
      </VisuallyHidden>
    </>
  );
}
