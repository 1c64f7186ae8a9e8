import { SaidIn, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';

/** What somebody of the team reads on the screen of a visitor: in a language of the product, whatever the visitor speaks. */
export function ForTeam({ children }: { readonly children: ReactNode }) {
  const { locale } = useMessages();
  return <SaidIn language={locale}>{children}</SaidIn>;
}
