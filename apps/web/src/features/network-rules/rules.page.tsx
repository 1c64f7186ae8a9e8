import { Button, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useNetworkStanding, useReadsRules } from '../../shell/workspace/network-workspace.tsx';
import { AbsenceForm } from './absence-form.tsx';
import { NetworkRulesFragment, NetworkRulesQuery } from './network-rules.graphql.ts';
import { RulesForm } from './rules-form.tsx';
import styles from './rules.module.css';
import { absencesInWords, RULE_GROUPS, ruleInWords } from './rules.presenter.ts';

/** The rules of the network, in plain words; changed by who coordinates all of it. */
export function NetworkRulesPage() {
  const { t } = useMessages();
  usePageTitle(t('rules:title'));
  const standing = useNetworkStanding();
  const reads = useReadsRules();
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('rules:lead')}>{t('rules:title')}</PageTitle>
      {standing === 'asking' && <Skeleton shape="card" label={t('rules:loading')} />}
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/reseau/regles">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'nobody' && !reads && <EmptyState title={t('rules:notYours')} actions={<LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>} />}
      {reads && <Rules />}
    </div>
  );
}

function Rules() {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: NetworkRulesQuery, requestPolicy: 'cache-and-network' });
  const rules = unmasked(NetworkRulesFragment, data?.networkRules ?? null);
  const [changing, setChanging] = useState<'rules' | 'absences' | null>(null);
  const [toasts] = useState(createToasts);
  if (rules === null) return error !== undefined && !fetching ? <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} retrying={fetching} /> : <Skeleton shape="card" label={t('rules:loading')} />;
  const stop = (): void => {
    setChanging(null);
    // Whoever was told that the rules changed meanwhile finds them as they are.
    ask({ requestPolicy: 'network-only' });
  };
  const saved = (): void => {
    stop();
    showToast(toasts, { tone: 'ok', title: t('rules:saved') });
  };
  return (
    <>
      {!rules.mayChange && <Notice tone="info">{t('rules:readOnly')}</Notice>}
      {changing === 'rules' ? (
        <RulesForm rules={rules} onSaved={saved} onStop={stop} />
      ) : (
        <>
          {RULE_GROUPS.map(([group, list]) => (
            <section key={group} className={styles['group']}>
              <h2>{t(`rules:group.${group}`)}</h2>
              <ul className={styles['changes']}>
                {list.map((rule) => (
                  <li key={rule}>{ruleInWords(rule, rules[rule] ?? null, { t, locale })}</li>
                ))}
              </ul>
            </section>
          ))}
          {rules.mayChange && (
            <div className={styles['actions']}>
              <Button onPress={() => setChanging('rules')}>{t('rules:change')}</Button>
            </div>
          )}
        </>
      )}
      <section className={styles['group']}>
        <h2>{t('rules:group.absences')}</h2>
        {changing === 'absences' ? <AbsenceForm rules={rules} onSaved={saved} onStop={stop} /> : <p>{absencesInWords(rules.absenceLimit ?? null, { t })}</p>}
        {rules.mayChangeAbsences && changing !== 'absences' && (
          <div className={styles['actions']}>
            <Button look="quiet" onPress={() => setChanging('absences')}>{t('rules:absences.limit')}</Button>
          </div>
        )}
      </section>
      <ToastRegion toasts={toasts} />
    </>
  );
}
