import { CERTIFICATE_STATES } from '@escale/domain';
import { ArrowDownToLine, ErrorState, PageTitle, SearchField, Select, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from './label-register.module.css';
import { LabelRegisterQuery } from './register.graphql.ts';
import { RegisterList } from './register-list.tsx';
import { ANY, optionsOf, wishOf } from './register.presenter.ts';

/** Which place has which label, for everybody; what is asked for stands in the address. */
export function RegisterPage() {
  const { t, locale } = useMessages();
  usePageTitle(t('labelRegister:register.title'));
  const [query, setQuery] = useSearchParams();
  const wish = wishOf(query);
  const [typed, setTyped] = useState(wish.text);
  const [{ data, error, fetching }, again] = useQuery({ query: LabelRegisterQuery, variables: { ...wish, text: wish.text.trim() || null, after: null, locale } });
  const look = (change: Readonly<Record<string, string>>): void =>
    setQuery((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(change)) {
        if (value === '' || (value === ANY && name !== 'etat')) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  const register = data?.labelRegister;
  const states = CERTIFICATE_STATES.flatMap((state) => register?.states.filter(({ code }) => code === state).map(({ code, count }) => ({ code, count, name: t(`labelRegister:state.${state}`) })) ?? []);
  return (
    <div className={styles['page']}>
      <p className={styles['back']}><Link to="/labels">{t('labels:back')}</Link></p>
      <PageTitle lead={t('labelRegister:register.lead')}>{t('labelRegister:register.title')}</PageTitle>
      <div className={styles['filters']}>
        <SearchField label={t('labelRegister:register.find')} hint={t('labelRegister:register.findHelp')} maxLength={100} value={typed} onChange={setTyped} onSubmit={(texte) => look({ texte })} onClear={() => look({ texte: '' })} onBlur={() => look({ texte: typed })} />
        <Select label={t('labelRegister:register.programme')} options={optionsOf(register?.programmes ?? [], wish.programme, t('labelRegister:register.anyProgramme'), t)} value={wish.programme ?? ANY} onChange={(label) => look({ label })} />
        <Select label={t('labelRegister:register.region')} options={optionsOf(register?.regions ?? [], wish.region, t('labelRegister:register.anyRegion'), t)} value={wish.region ?? ANY} onChange={(region) => look({ region, departement: '' })} />
        <Select label={t('labelRegister:register.department')} options={optionsOf(register?.departments ?? [], wish.department, t('labelRegister:register.anyDepartment'), t)} value={wish.department ?? ANY} onChange={(departement) => look({ departement })} />
        <Select label={t('labelRegister:register.state')} options={optionsOf(states, null, t('labelRegister:register.anyState'), t)} value={wish.state ?? ANY} onChange={(etat) => look({ etat })} />
      </div>
      {error !== undefined && register === undefined && <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {error === undefined && register === undefined && <Skeleton shape="card" lines={3} label={t('labelRegister:register.loading')} />}
      {register !== undefined && (
        <>
          <p role="status" className={styles['soft']}>{t('labelRegister:register.count', { count: register.totalCount })}</p>
          <RegisterList key={query.toString()} page={register} wish={wish} />
        </>
      )}
      <p className={styles['data']}>
        {t('labelRegister:register.openData')}
        <a href="/export/donnees-ouvertes/labels.csv" download><ArrowDownToLine aria-hidden="true" className="lucide" />{t('labelRegister:register.csv')}</a>
        <a href="/export/donnees-ouvertes/labels.json" download><ArrowDownToLine aria-hidden="true" className="lucide" />{t('labelRegister:register.json')}</a>
      </p>
    </div>
  );
}
