import { useMessages } from '@escale/ui';
import { Link } from 'react-router';
import { LegalFrame } from './legal-frame.tsx';
import { LegalSection } from './legal-section.tsx';
import { OperatorFact } from './operator-fact.tsx';

/** Who publishes and hosts the site (law 2004-575 of 21 June 2004, art. 1-1). */
export function NoticePage() {
  const { t } = useMessages();
  return (
    <LegalFrame title={t('legal:notice.title')} lead={() => t('legal:notice.lead')}>
      {({ legal }) => (
        <>
          <LegalSection title={t('legal:notice.publisher')}>
            <p><OperatorFact value={legal.publisher} setting="NETWORK_PUBLISHER" /></p>
            <p><OperatorFact value={legal.publisherAddress} setting="NETWORK_PUBLISHER_ADDRESS" /></p>
          </LegalSection>
          <LegalSection title={t('legal:notice.director')}>
            <p><OperatorFact value={legal.director} setting="NETWORK_DIRECTOR" /></p>
          </LegalSection>
          <LegalSection title={t('legal:notice.host')}>
            <p><OperatorFact value={legal.host} setting="NETWORK_HOST" /></p>
          </LegalSection>
          <LegalSection title={t('legal:notice.contact')}>
            <p><OperatorFact value={legal.contactEmail} setting="NETWORK_CONTACT_EMAIL" /></p>
          </LegalSection>
          <LegalSection title={t('legal:notice.software')}>
            <p>{t('legal:notice.softwareText')}</p>
            <p>{t('legal:notice.maps')}</p>
          </LegalSection>
          <LegalSection title={t('legal:notice.data')}>
            <p>{t('legal:notice.dataText')}</p>
            <p><Link to="/confidentialite">{t('legal:footer.privacy')}</Link></p>
          </LegalSection>
        </>
      )}
    </LegalFrame>
  );
}
