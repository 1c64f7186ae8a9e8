import { LanguageSwitch, SkipLink, useMessages } from '@escale/ui';
import { Suspense } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Link, NavLink, Outlet, ScrollRestoration, useHref, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { BusyBanner } from './busy-banner.tsx';
import { rememberLanguage } from './language.ts';
import styles from './layout.module.css';
import { NetworkQuery } from './network.graphql.ts';
import { OfflineBanner } from './offline-banner.tsx';

/** Header, content, footer: the frame of every page of the site. */
export function Layout() {
  const { t } = useMessages();
  const [{ data }] = useQuery({ query: NetworkQuery });
  const demo = data?.network.demo === true;
  const navigate = useNavigate();
  return (
    <RouterProvider navigate={(path) => void navigate(path)} useHref={useHref}>
    <div className={styles['frame']}>
      <SkipLink />
      <header>
      {demo && (
        <aside aria-label={t('demo:barShort')} className={styles['demo']}>
          <span>{t('demo:bar')}</span> <Link to="/demo/boite-aux-lettres">{t('shell:demoMailbox')}</Link>
        </aside>
      )}
      <div className={styles['header']}>
        <Link to="/" className={styles['brand']}>
          {data?.network.name ?? t('words:productName')}
        </Link>
        <span className={styles['tagline']}>{t('shell:tagline')}</span>
        <nav aria-label={t('shell:mainNavigation')} className={styles['navigation']}>
          <NavLink to="/catalogue">{t('catalogue:link')}</NavLink>
          <NavLink to="/mes-reservations">{t('shell:myBookings')}</NavLink>
          {data !== undefined && (data.me == null ? <NavLink to="/connexion">{t('account:signIn.action')}</NavLink> : <NavLink to="/compte">{data.me.givenName ?? t('account:mine.link')}</NavLink>)}
          <LanguageSwitch onChange={rememberLanguage} />
        </nav>
      </div>
      </header>
      <OfflineBanner />
      <BusyBanner />
      <main id="contenu" tabIndex={-1} className={styles['content']}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <footer className={styles['footer']}>
        <nav aria-label={t('shell:footerNavigation')}>
          <Link to="/">{t('shell:findPlace')}</Link>
          <Link to="/catalogue">{t('catalogue:title')}</Link>
          <Link to="/parcours">{t('catalogue:pathway.titleAll')}</Link>
          <Link to="/labels">{t('labels:link')}</Link>
          <a href="/borne/">{t('shell:kiosk')}</a>
          <Link to="/plan-du-site">{t('legal:footer.siteMap')}</Link>
          <Link to="/accessibilite">{t(`legal:footer.conformity.${data?.network.legal.conformity ?? 'NONE'}`)}</Link>
          <Link to="/mentions-legales">{t('legal:footer.notice')}</Link>
          <Link to="/confidentialite">{t('legal:footer.privacy')}</Link>
        </nav>
      </footer>
      <ScrollRestoration />
    </div>
    </RouterProvider>
  );
}
