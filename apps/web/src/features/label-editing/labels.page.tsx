import { formatDay, type Locale, type Translate } from '@escale/messages';
import { Badge, Button, Card, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import type { NetworkLabelsQuery as Answer } from '../../gql/graphql.ts';
import { useActs } from '../../shell/use-acts.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useNetworkStanding, useReadsRules } from '../../shell/workspace/network-workspace.tsx';
import { programmePath } from '../label-programmes/asked.presenter.ts';
import { DraftLabelVersionMutation, NetworkLabelsQuery, RetireLabelProgrammeMutation } from './editing.graphql.ts';
import { sayOr } from './editing.presenter.ts';
import styles from './label-editing.module.css';
import { NewLabel } from './new-label.tsx';
import { SureDialog, tellWritten } from './sure-dialog.tsx';

type Programme = Answer['networkLabelProgrammes'][number];
type Version = Programme['versions'][number];

/** The labels of the network with their versions, for who coordinates. */
export function NetworkLabelsPage() {
  const { t } = useMessages();
  usePageTitle(t('labelEditing:title'));
  const standing = useNetworkStanding();
  const reads = useReadsRules();
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('labelEditing:lead')}>{t('labelEditing:title')}</PageTitle>
      {standing === 'asking' && <Skeleton shape="card" label={t('labelEditing:loading')} />}
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/reseau/labels">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'nobody' && !reads && <EmptyState title={t('labelEditing:notYours')} actions={<LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>} />}
      {reads && <Labels mayCreate={standing === 'coordinator'} />}
    </div>
  );
}

function Labels({ mayCreate }: { readonly mayCreate: boolean }) {
  const { t } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: NetworkLabelsQuery, requestPolicy: 'cache-and-network' });
  const [toasts] = useState(createToasts);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  if (data === undefined) return error !== undefined && !fetching ? <ErrorState onRetry={again} retrying={fetching} /> : <Skeleton shape="card" label={t('labelEditing:loading')} />;
  const programmes = data.networkLabelProgrammes;
  return (
    <>
      {mayCreate ? <div className={styles['acts']}><NewLabel /></div> : <Notice tone="info">{t('labelEditing:readOnly')}</Notice>}
      {programmes.length === 0 && <EmptyState title={t('labelEditing:none')}>{t('labelEditing:noneText')}</EmptyState>}
      <ul role="list" className={styles['list']}>
        {programmes.map((programme) => (
          <ProgrammeCard
            key={programme.code}
            programme={programme}
            onRetired={() => {
              showToast(toasts, { tone: 'ok', title: t('labelEditing:retiring.done') });
              again();
            }}
          />
        ))}
      </ul>
      <ToastRegion toasts={toasts} />
    </>
  );
}

const versionLine = ({ criteriaCount, publishedAt, retiredAt, changedAt }: Version, t: Translate, locale: Locale): string => {
  const day = (instant: string): string => formatDay(instant, 'Europe/Paris', locale, { year: true });
  const when = retiredAt != null ? t('labelEditing:retiredOn', { day: day(retiredAt) }) : publishedAt != null ? t('labelEditing:publishedOn', { day: day(publishedAt) }) : t('labelEditing:changedOn', { day: day(changedAt) });
  return `${t('labelEditing:versionLine', { count: criteriaCount })} · ${when}`;
};
const TONES = { DRAFT: 'warn', PUBLISHED: 'ok', RETIRED: 'info' } as const;

function ProgrammeCard({ programme: { code, versions, mayChange }, onRetired }: { readonly programme: Programme; readonly onRetired: () => void }) {
  const { t, locale } = useMessages();
  const navigate = useNavigate();
  const { sending, sendOnce } = useActs(tellWritten);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const published = versions.find(({ state }) => state === 'PUBLISHED');
  const draft = versions.find(({ state }) => state === 'DRAFT');
  const shown = published ?? versions[0];
  const name = sayOr({ fr: shown?.nameFr ?? '', en: shown?.nameEn ?? '' }, t('labelEditing:unnamed', { code }), locale);
  const path = `/reseau${programmePath(code)}/brouillon`;
  const next = async (): Promise<void> => {
    const outcome = await sendOnce(DraftLabelVersionMutation, { code });
    if (outcome.kind === 'unreachable') return setProblem(t('shell:unreachable.text'));
    // Somebody began it meanwhile: it is there to be gone on with.
    if (outcome.kind === 'done' || outcome.no === 'DRAFT_EXISTS') return void navigate(path);
    setProblem(t(`labelEditing:refusal.${outcome.no}`));
  };
  return (
    <Card as="li">
      <h2 className={styles['title']}>{name}</h2>
      <ul role="list" className={styles['list']}>
        {versions.map((version) => (
          <li key={version.number} className={styles['acts']}>
            <span>{t('labelEditing:version', { number: version.number })}</span>
            <Badge tone={TONES[version.state]}>{t(`labelEditing:state.${version.state}`)}</Badge>
            <span className={styles['soft']}>{versionLine(version, t, locale)}</span>
          </li>
        ))}
      </ul>
      <div className={styles['acts']}>
        {published !== undefined && <LinkButton look="quiet" href={programmePath(code)} aria-label={t('labelEditing:read', { name })}>{t('labelEditing:short.read')}</LinkButton>}
        {draft !== undefined && <LinkButton look={mayChange ? 'primary' : 'quiet'} href={path} aria-label={t(mayChange ? 'labelEditing:write' : 'labelEditing:look', { name })}>{t(mayChange ? 'labelEditing:short.write' : 'labelEditing:short.look')}</LinkButton>}
        {draft === undefined && mayChange && <Button look="quiet" pending={sending} aria-label={t('labelEditing:next', { name })} onPress={() => void next()}>{t('labelEditing:short.next')}</Button>}
        {published !== undefined && mayChange && <Button look="plain" aria-label={t('labelEditing:retire', { name })} onPress={() => setAsked(true)}>{t('labelEditing:short.retire')}</Button>}
      </div>
      {problem !== null && <Notice tone="no">{problem}</Notice>}
      {published !== undefined && (
        <SureDialog title={t('labelEditing:retiring.title')} no={t('labelEditing:retiring.no')} yes={t('labelEditing:retiring.yes')} isOpen={asked} onOpenChange={setAsked} document={RetireLabelProgrammeMutation} input={{ code, number: published.number }} onDone={onRetired}>
          <p>{t('labelEditing:retiring.text', { name })}</p>
        </SureDialog>
      )}
    </Card>
  );
}
