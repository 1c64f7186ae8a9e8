import { LinkButton, PageTitle, useMessages } from '@escale/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './book.module.css';

/** Why not, and what to do instead: it takes the place of the question, so it takes the focus too. */
export function WayOut({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector('h1')?.focus(), []);
  return (
    <div ref={frame} className={styles['step']}>
      <PageTitle>{title}</PageTitle>
      {children}
    </div>
  );
}

/** The way to other slots when none is at hand. */
export function OtherSlotsLink({ slug }: { readonly slug: string | null }) {
  const { t } = useMessages();
  return (
    <p className={styles['actions']}>
      {slug !== null && (
        <LinkButton look="quiet" href={`/lieu/${slug}`}>
          {t('booking:refused.otherSlots')}
        </LinkButton>
      )}
      <LinkButton look="plain" href="/">
        {t('shell:findPlace')}
      </LinkButton>
    </p>
  );
}
