import { Button, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { ShownOrganisationFragment as Organisation } from '../../../gql/graphql.ts';
import styles from '../group-booking.module.css';
import { OrganisationPage } from '../organisation-page.tsx';
import { useBookingRights } from '../use-booking-rights.ts';
import { ChoiceStep } from './choice-step.tsx';
import { NEW_DRAFT, type Step, stepFor, STEPS } from './draft.ts';
import { PlacesStep } from './places-step.tsx';
import { useDraft } from './use-draft.ts';
import { WhatStep } from './what-step.tsx';
import { WhenStep } from './when-step.tsx';
import { WhereStep } from './where-step.tsx';

/** A booking for a group, asked for in five steps; the address holds the step, the tab what was entered. */
export function NewGroupPage() {
  const { t } = useMessages();
  return (
    <OrganisationPage title={t('groups:new.title')} loading={t('groups:list.loading')}>
      {(organisation) => <Allowed key={organisation.id} organisation={organisation} />}
    </OrganisationPage>
  );
}

/** Who may not book is told before they enter anything. */
function Allowed({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useMessages();
  const { why, where, unreachable, asking, retry } = useBookingRights(organisation);
  if (why === null) return <NewGroup organisation={organisation} where={where} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('groups:new.title')}</PageTitle>
      {why !== undefined && <EmptyState title={t(`groups:list.${why}`)} actions={<LinkButton look="quiet" href={`/organisme/reservations?structure=${organisation.id}`}>{t('groups:page.back')}</LinkButton>} />}
      {why === undefined && (unreachable ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('groups:list.loading')} />)}
    </div>
  );
}

function NewGroup({ organisation, where }: { readonly organisation: Organisation; readonly where: string | null }) {
  const { t } = useMessages();
  const [query, setQuery] = useSearchParams();
  const { draft, change, forget } = useDraft(organisation.id);
  const step = stepFor(query.get('etape'), draft);
  const nth = STEPS.indexOf(step);
  const goTo = (etape: Step): void => setQuery({ structure: organisation.id, etape });
  const before = STEPS[nth - 1];
  const after = STEPS[nth + 1];
  // The page stays and its question changes: focus goes to the new one.
  const page = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    page.current?.querySelector('h1')?.focus();
  }, [step]);
  const common = { draft, onChange: change, onNext: () => after !== undefined && goTo(after) };
  return (
    <div ref={page} className={styles['page']}>
      <ol aria-label={t('groups:new.steps')} className={styles['steps']}>
        {STEPS.map((each, index) => (
          <li key={each} {...(each === step ? { 'aria-current': 'step' as const } : {})}>{each === step ? `${t('groups:new.stepOf', { step: index + 1, of: STEPS.length })} · ${t(`groups:new.step.${each}`)}` : t(`groups:new.step.${each}`)}</li>
        ))}
      </ol>
      <PageTitle lead={t(`groups:new.lead.${step}`)}>{step === 'quoi' ? t('groups:new.title') : `${draft.title}, ${t(`groups:new.step.${step}`).toLowerCase()}`}</PageTitle>
      {where !== null && (step === 'quoi' || step === 'ou') && <Notice live={false}>{t('groups:list.trainer', { where })}</Notice>}
      {step === 'quoi' && <WhatStep {...common} />}
      {step === 'quand' && <WhenStep {...common} />}
      {step === 'ou' && <WhereStep {...common} organisation={organisation} />}
      {step === 'lieux' && <PlacesStep {...common} organisation={organisation} onStep={goTo} />}
      {step === 'choix' && <ChoiceStep {...common} organisation={organisation} onStep={goTo} />}
      <div className={styles['acts']}>
        {before !== undefined && <Button look="quiet" onPress={() => goTo(before)}>{t('groups:new.back')}</Button>}
        {draft !== NEW_DRAFT && <Button look="plain" onPress={() => { forget(); goTo('quoi'); }}>{t('groups:new.again')}</Button>}
      </div>
      <p className={styles['soft']}>{t('groups:new.kept')}</p>
    </div>
  );
}
