import { useMessages } from '@escale/ui';
import { Link } from 'react-router';
import { LegalFrame } from './legal-frame.tsx';
import { LegalSection } from './legal-section.tsx';
import { OperatorFact } from './operator-fact.tsx';
import { activitiesInWords, retentionInWords } from './privacy.presenter.ts';

const CNIL = 'https://www.cnil.fr/fr/plaintes';

/** What is held of people, why and for how long, told from the register itself (GDPR art. 13). */
export function PrivacyPage() {
  const { t, locale } = useMessages();
  return (
    <LegalFrame title={t('legal:privacyPage.title')} lead={() => t('legal:privacyPage.lead')}>
      {({ legal, demo }) => (
        <>
          <LegalSection title={t('legal:privacyPage.short')}>
            <ul>
              {(['shortHealth', 'shortSell', 'shortTrack', 'shortAccount'] as const).map((line) => (
                <li key={line}>{t(`legal:privacyPage.${line}`)}</li>
              ))}
            </ul>
          </LegalSection>
          <LegalSection title={t('legal:privacyPage.responsible')}>
            <p>{legal.publisher == null ? <OperatorFact value={null} setting="NETWORK_PUBLISHER" /> : t('legal:privacyPage.responsibleText', { publisher: legal.publisher })}</p>
          </LegalSection>
          <LegalSection title={t('legal:privacyPage.what')}>
            {activitiesInWords(t, locale, demo).map(({ processing, title, purpose, facts }) => (
              <div key={processing}>
                <h3>{title}</h3>
                <p>{purpose}</p>
                <ul>
                  {facts.map((fact) => (
                    <li key={fact}>{fact}</li>
                  ))}
                </ul>
              </div>
            ))}
          </LegalSection>
          <LegalSection title={t('legal:privacyPage.kept')}>
            <ul>
              {retentionInWords(t, demo).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{t('privacy:keptMore.notice')}</p>
            <p>{t('privacy:keptMore.files')}</p>
          </LegalSection>
          <LegalSection title={t('legal:privacyPage.cookies')}>
            <p>{t('legal:privacyPage.cookiesText')}</p>
          </LegalSection>
          <LegalSection title={t('legal:privacyPage.rights')}>
            <p>{t('legal:privacyPage.rightsText')}</p>
            <p><Link to="/compte">{t('legal:privacyPage.rightsAccount')}</Link></p>
            <p>{t('legal:privacyPage.rightsNoAccount')}</p>
            <p>{t('legal:privacyPage.rightsBackups')}</p>
          </LegalSection>
          <LegalSection title={t('legal:privacyPage.contact')}>
            <p>{legal.dpoEmail == null ? <OperatorFact value={null} setting="NETWORK_DPO_EMAIL" /> : t('legal:privacyPage.contactText', { email: legal.dpoEmail })}</p>
            <p>{t('legal:privacyPage.authority')}</p>
            <p><a href={CNIL} rel="external noreferrer">{t('legal:privacyPage.authorityLink')}</a></p>
          </LegalSection>
        </>
      )}
    </LegalFrame>
  );
}
