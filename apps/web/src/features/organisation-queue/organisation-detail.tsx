import { sayNda } from '@escale/domain';
import { formatDay } from '@escale/messages';
import { ArrowUpRight, Badge, Button, useMessages, X } from '@escale/ui';
import { useEffect, useId, useRef } from 'react';
import { useQuery } from 'urql';
import type { ShownOrganisationFragment as Shown } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { ShownOrganisationFragment } from '../organisation/organisation.graphql.ts';
import { standingTone } from '../organisation/standing.presenter.ts';
import { Decide } from './decide.tsx';
import { decisionsOf } from './decisions.presenter.ts';
import { OneOrganisationQuery } from './queue.graphql.ts';
import styles from './queue.module.css';

// The public lists a coordinator compares with: the register of companies, and that of training organisations (labour code, L. 6351-7-1).
const SIRENE = 'https://annuaire-entreprises.data.gouv.fr/etablissement/';
const TRAINING_LIST = 'https://www.data.gouv.fr/datasets/liste-publique-des-organismes-de-formation-l-6351-7-1-du-code-du-travail';

type OrganisationDetailProps = { /** As the list showed it. */ readonly listed: Shown; readonly onDone: (words: string) => void; readonly onChanged: () => void; readonly onClose: () => void };

/** One organisation beside the list: what it says of itself, where to check it, and what can be decided. */
export function OrganisationDetail({ listed, onDone, onChanged, onClose }: OrganisationDetailProps) {
  const { t, locale } = useMessages();
  const [{ data }, refresh] = useQuery({ query: OneOrganisationQuery, variables: { id: listed.id }, requestPolicy: 'cache-and-network' });
  const organisation = data?.organisation == null ? listed : readFragment(ShownOrganisationFragment, data.organisation);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { name, kind, siret, nda, uai, qualiopiFrom, qualiopiUntil, contactName, contactEmail, contactPhone, standing, standingReason } = organisation;
  const day = (value: string): string => formatDay(value, 'UTC', locale, { year: true });
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('organisation:queue.kind'), t(`organisation:kind.${kind}`)],
    [t('organisation:form.siret'), siret],
    [t('organisation:form.nda'), nda == null ? null : sayNda(nda)],
    [t('organisation:form.uai'), uai],
    [t('organisation:form.qualiopi'), qualiopiFrom == null || qualiopiUntil == null ? null : t('organisation:agreement.days', { from: day(qualiopiFrom), until: day(qualiopiUntil) })],
    [t('organisation:form.contact'), contactName],
    [t('organisation:form.contactEmail'), contactEmail],
    [t('organisation:form.contactPhone'), contactPhone],
    [t('organisation:queue.reason'), standingReason],
  ];
  return (
    <section aria-labelledby={id} className={styles['detail']}>
      <div className={styles['top']}>
        <h2 id={id} ref={heading} tabIndex={-1}>{name}</h2>
        <Button look="plain" aria-label={t('organisation:queue.close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      <div><Badge tone={standingTone(standing)}>{t(`organisation:standing.${standing}`)}</Badge></div>
      <dl className={styles['facts']}>
        {facts.map(([label, value]) => (value == null || value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )))}
      </dl>
      {standing === 'REQUESTED' && (
        <>
          <p className={styles['soft']}>{t('organisation:queue.check')}</p>
          <ul role="list" className={styles['links']}>
            {siret != null && <li><a href={`${SIRENE}${siret}`} target="_blank" rel="noreferrer"><ArrowUpRight aria-hidden="true" className="lucide" />{t('organisation:queue.checkSirene')}</a></li>}
            {nda != null && <li><a href={TRAINING_LIST} target="_blank" rel="noreferrer"><ArrowUpRight aria-hidden="true" className="lucide" />{t('organisation:queue.checkNda')}</a></li>}
          </ul>
        </>
      )}
      <div className={styles['acts']}>
        {decisionsOf(standing).map((decision) => <Decide key={decision.act} organisation={organisation} decision={decision} onDone={onDone} onChanged={() => {
          refresh({ requestPolicy: 'network-only' });
          onChanged();
        }} />)}
      </div>
    </section>
  );
}
