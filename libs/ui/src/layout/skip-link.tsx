import type { ReactNode } from 'react';
import { useMessages } from '../language/use-messages.ts';

/** The first thing Tab reaches: jumps over the header to the element of that id. */
export const SkipLink = ({ to = 'contenu', children }: { readonly to?: string; readonly children?: ReactNode }): ReactNode => {
  const { t } = useMessages();
  return (
    <a href={`#${to}`} className="skip-link">
      {children ?? t('shell:skipToContent')}
    </a>
  );
};
