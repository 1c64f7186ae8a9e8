import { useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { Parts } from './parts.tsx';
import { useWaiting } from './use-waiting.ts';
import { useWorkspace } from './workspace-context.ts';
import styles from './workspace.module.css';

/** The parts of « Le lieu »; one goes from one to the other without losing which place it is. */
export function PlaceNavigation({ slug }: { readonly slug: string | null }) {
  const { t } = useMessages();
  const { places } = useWorkspace();
  const here = places.find((place) => place.slug === slug)?.id ?? null;
  const waiting = useWaiting(here === null).filter(({ placeId }) => placeId === here).reduce((sum, { toDecide }) => sum + toDecide, 0);
  const pages = [
    { to: '/gestion/lieu', words: t('placePage:title') },
    { to: '/gestion/horaires', words: t('hours:title') },
    { to: '/gestion/fermetures', words: t('closures:title') },
    { to: '/gestion/absences', words: t('absence:list.title') },
    { to: '/gestion/a-regler', words: t('anomalies:title'), waiting },
    { to: '/gestion/bornes', words: t('kiosks:title') },
    { to: '/gestion/conventions', words: t('organisation:agreement.title') },
    { to: '/gestion/labels', words: t('labelFile:title') },
    { to: '/gestion/labels-obtenus', words: t('labelRegister:team.nav') },
  ];
  return <Parts label={t('placePage:nav')} parts={slug === null ? pages : pages.map((page) => ({ ...page, to: `${page.to}?lieu=${encodeURIComponent(slug)}` }))} />;
}

/** What stands above each part of « Le lieu »: the parts, and the reader's places. */
export function PlaceChoice({ slug, choice }: { readonly slug: string; readonly choice: ReactNode }) {
  return (
    <div className={styles['choice']}>
      <PlaceNavigation slug={slug} />
      {choice}
    </div>
  );
}
