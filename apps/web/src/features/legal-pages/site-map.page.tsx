import { useMessages } from '@escale/ui';
import { Link } from 'react-router';
import { LegalFrame } from './legal-frame.tsx';
import { LegalSection } from './legal-section.tsx';

/** Every page there is a way to without knowing an address. */
export function SiteMapPage() {
  const { t } = useMessages();
  return (
    <LegalFrame title={t('legal:siteMap.title')} lead={() => t('legal:siteMap.lead')}>
      {({ demo, legal }) => (
        <>
          <LegalSection title={t('legal:siteMap.book')}>
            <ul>
              <li><Link to="/">{t('shell:findPlace')}</Link></li>
              <li><Link to="/catalogue">{t('catalogue:title')}</Link></li>
              <li><Link to="/parcours">{t('catalogue:pathway.titleAll')}</Link></li>
              <li><Link to="/labels">{t('labels:title')}</Link></li>
              <li><Link to="/labels/registre">{t('labelRegister:register.link')}</Link></li>
              <li><Link to="/mes-reservations">{t('shell:myBookings')}</Link></li>
            </ul>
            <p>{t('legal:siteMap.places')}</p>
          </LegalSection>
          <LegalSection title={t('legal:siteMap.account')}>
            <ul>
              <li><Link to="/connexion">{t('account:signIn.action')}</Link></li>
              <li><Link to="/compte">{t('account:mine.title')}</Link></li>
              <li><Link to="/compte/supprimer">{t('privacy:erase.title')}</Link></li>
            </ul>
          </LegalSection>
          <LegalSection title={t('legal:siteMap.onSite')}>
            <ul>
              <li><a href="/borne/">{t('shell:kiosk')}</a></li>
            </ul>
          </LegalSection>
          <LegalSection title={t('legal:siteMap.teams')}>
            <ul>
              <li><Link to="/accompagnement">{t('helping:mine.link')}</Link></li>
              <li><Link to="/gestion/planning">{t('planning:title')}</Link></li>
              <li><Link to="/gestion/lieu">{t('placePage:section')}</Link></li>
              <li><Link to="/gestion/horaires">{t('hours:title')}</Link></li>
              <li><Link to="/gestion/bornes">{t('kiosks:title')}</Link></li>
              <li><Link to="/gestion/activites">{t('offers:title')}</Link></li>
              <li><Link to="/gestion/attente">{t('waiting:team.title')}</Link></li>
              <li><Link to="/gestion/demandes">{t('offers:requests.title')}</Link></li>
              <li><Link to="/gestion/accords">{t('helping:desk.title')}</Link></li>
              <li><Link to="/gestion/installations">{t('catalogue:install.title')}</Link></li>
              <li><Link to="/gestion/conventions">{t('organisation:agreement.title')}</Link></li>
              <li><Link to="/personnes">{t('roles:page.title')}</Link></li>
              <li><Link to="/journal">{t('journal:title')}</Link></li>
            </ul>
          </LegalSection>
          <LegalSection title={t('organisation:queue.title')}>
            <ul>
              <li><Link to="/organisme">{t('organisation:page.title')}</Link></li>
              <li><Link to="/organisme/reservations">{t('groups:list.title')}</Link></li>
              <li><Link to="/organisme/membres">{t('organisation:members.title')}</Link></li>
              <li><Link to="/organisme/inscrire">{t('organisation:page.register')}</Link></li>
              <li><Link to="/reseau/structures">{t('organisation:queue.link')}</Link></li>
            </ul>
          </LegalSection>
          <LegalSection title={t('legal:siteMap.about')}>
            <ul>
              <li><Link to="/mentions-legales">{t('legal:footer.notice')}</Link></li>
              <li><Link to="/confidentialite">{t('legal:footer.privacy')}</Link></li>
              <li><Link to="/accessibilite">{t(`legal:footer.conformity.${legal.conformity}`)}</Link></li>
              <li><Link to="/plan-du-site" aria-current="page">{t('legal:footer.siteMap')}</Link></li>
            </ul>
          </LegalSection>
          {demo && (
            <LegalSection title={t('legal:siteMap.demo')}>
              <ul>
                <li><Link to="/demo/personnes">{t('account:demoPeople.title')}</Link></li>
                <li><Link to="/demo/boite-aux-lettres">{t('shell:demoMailbox')}</Link></li>
                <li><a href="/graphql">{t('legal:siteMap.explorer')}</a></li>
              </ul>
            </LegalSection>
          )}
        </>
      )}
    </LegalFrame>
  );
}
