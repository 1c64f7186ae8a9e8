import { useMessages } from '@escale/ui';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Names the document after the page and, when the reader came from another page of the site, moves focus to its title.
 * `title` is null while it is not known yet.
 */
export function usePageTitle(title: string | null): void {
  const { t } = useMessages();
  // React Router keys the very first location `default`: a page that has just been opened starts at its top, like any document.
  const { key } = useLocation();
  const arrived = useRef(key === 'default');
  useEffect(() => {
    if (title === null) return;
    document.title = `${title} — ${t('words:productName')}`;
    if (arrived.current) return;
    arrived.current = true;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [title, t]);
}
