import { formatDay } from '@escale/messages';
import { PageTitle, useMessages } from '@escale/ui';
import { Written } from '../../shell/writing/written.tsx';
import { askedWhen, type Asks, type Criterion, criterionParts, procedureLines, type Programme } from './asked.presenter.ts';
import styles from './label-programmes.module.css';

/** A label that is published: what it is, how it is given, and all it asks for. */
export function ProgrammeView({ programme }: { readonly programme: Programme }) {
  const { t, locale } = useMessages();
  const { name, purpose, number, publishedAt } = programme;
  return (
    <>
      <PageTitle lead={purpose}>{name}</PageTitle>
      <p className={styles['soft']}>{t('labels:version', { number, day: formatDay(publishedAt, 'Europe/Paris', locale, { year: true }) })}</p>
      <AskedView asks={programme} />
    </>
  );
}

/** How a label is given, and all it asks for; of a draft, too. */
export function AskedView({ asks }: { readonly asks: Asks }) {
  const { t } = useMessages();
  const all = asks.families.flatMap(({ criteria }) => criteria);
  return (
    <>
      <section>
        <h2>{t('labels:procedure.title')}</h2>
        <ul>{procedureLines(asks, { t }).map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
      {asks.families.map(({ code, title, threshold, criteria }) => (
        <section key={code}>
          <h2>{title}</h2>
          {threshold != null && <p className={styles['soft']}>{t('labels:familyThreshold', { percent: threshold })}</p>}
          <ul role="list" className={styles['list']}>{criteria.map((criterion) => <li key={criterion.code} className={styles['criterion']}><Asked criterion={criterion} all={all} /></li>)}</ul>
        </section>
      ))}
    </>
  );
}

function Asked({ criterion, all }: { readonly criterion: Criterion; readonly all: readonly Criterion[] }) {
  const { t, locale } = useMessages();
  const when = askedWhen(criterion, all, { t, locale });
  return (
    <>
      <h3>{criterion.title}</h3>
      {criterion.help !== '' && <Written text={criterion.help} />}
      <p className={styles['soft']}>{criterionParts(criterion, { t, locale }).join(' · ')}</p>
      {when !== null && <p className={styles['when']}>{when}</p>}
    </>
  );
}
