import { formatDay } from '@escale/messages';
import { useMessages } from '@escale/ui';
import { LegalFrame } from './legal-frame.tsx';
import { LegalSection } from './legal-section.tsx';
import { OperatorFact } from './operator-fact.tsx';

/** When this text was last gone through. */
const DECLARED_ON = '2026-11-24';
const WRITE = 'https://formulaire.defenseurdesdroits.fr/';
const DELEGATES = 'https://www.defenseurdesdroits.fr/saisir/delegues';

/** The declaration in the form that is imposed (RGAA 4.1.2, model of declaration; order of 20 September 2019), from what an audit found or the lack of one. */
export function AccessibilityPage() {
  const { t, locale } = useMessages();
  return (
    <LegalFrame title={t('legal:declaration.title')} lead={({ legal, name }) => t('legal:declaration.lead', { publisher: legal.publisher ?? name })}>
      {({ legal, name }) => (
        <>
          <p>{t('legal:declaration.applies', { site: `${name} (${location.origin})` })}</p>
          <LegalSection title={t('legal:declaration.state')}>
            <p>{t(`legal:declaration.conformity.${legal.conformity}`, { site: name })}</p>
          </LegalSection>
          <LegalSection title={t('legal:declaration.results')}>
            <p>{legal.audit ?? t('legal:declaration.resultsNone')}</p>
            <p>{t('legal:declaration.resultsTools')}</p>
          </LegalSection>
          <LegalSection title={t('legal:declaration.content')}>
            <h3>{t('legal:declaration.notConforming')}</h3>
            <p>{t('legal:declaration.notConformingText')}</p>
            <ul>
              {(['pdf', 'scripts', 'map'] as const).map((what) => (
                <li key={what}>{t(`legal:declaration.notConformingList.${what}`)}</li>
              ))}
            </ul>
            <h3>{t('legal:declaration.derogations')}</h3>
            <p>{t('legal:declaration.derogationsText')}</p>
            <h3>{t('legal:declaration.exempt')}</h3>
            <p>{t('legal:declaration.exemptText')}</p>
          </LegalSection>
          <LegalSection title={t('legal:declaration.made')}>
            <p>{t('legal:declaration.madeText', { date: formatDay(DECLARED_ON, 'UTC', locale, { year: true }) })}</p>
            {(['technologies', 'environment', 'tools', 'pages'] as const).map((what) => (
              <div key={what}>
                <h3>{t(`legal:declaration.${what}`)}</h3>
                <p>{t(`legal:declaration.${what}Text`)}</p>
              </div>
            ))}
          </LegalSection>
          <LegalSection title={t('legal:declaration.feedback')}>
            <p>{legal.contactEmail == null ? <OperatorFact value={null} setting="NETWORK_CONTACT_EMAIL" /> : t('legal:declaration.feedbackText', { email: legal.contactEmail })}</p>
          </LegalSection>
          <LegalSection title={t('legal:declaration.remedies')}>
            <p>{t('legal:declaration.remediesLead')}</p>
            <ul>
              <li><a href={WRITE} rel="external noreferrer">{t('legal:declaration.remediesWrite')}</a></li>
              <li><a href={DELEGATES} rel="external noreferrer">{t('legal:declaration.remediesDelegate')}</a></li>
              <li>{t('legal:declaration.remediesPost')}</li>
            </ul>
          </LegalSection>
        </>
      )}
    </LegalFrame>
  );
}
