import { programmeChanges, programmeFaults } from '@escale/domain';
import { ArrowLeft, Button, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, Tabs, ToastRegion, useMessages } from '@escale/ui';
import { useEffect, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useClient } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import type { ShownLabelDraftFragment } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useNetworkStanding, useReadsRules } from '../../shell/workspace/network-workspace.tsx';
import { parseWriting } from '../../shell/writing/parse-writing.ts';
import { codeOf, programmePath } from '../label-programmes/asked.presenter.ts';
import { AskedView } from '../label-programmes/programme-view.tsx';
import { DeleteLabelDraftMutation, DraftFragment, NetworkLabelDraftQuery, PublishLabelVersionMutation } from './editing.graphql.ts';
import { asksOf, changesInWords, consequences, contentOf, sayOr } from './editing.presenter.ts';
import styles from './label-editing.module.css';
import { SavedLine } from './saved-line.tsx';
import { SureDialog } from './sure-dialog.tsx';
import { useDraft } from './use-draft.ts';
import { WriteTab } from './write-tab.tsx';

type Found = ShownLabelDraftFragment | 'asking' | 'unreachable' | 'none';

/** The version of a label that is being written. */
export function LabelDraftPage() {
  const { t } = useMessages();
  const code = codeOf(useParams()['code'] ?? '');
  const standing = useNetworkStanding();
  const reads = useReadsRules();
  const client = useClient();
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<Found>('asking');
  // Read once: from then on the editor holds the draft, and what it saves is not to be read again each time.
  useEffect(() => {
    if (!reads) return undefined;
    const page = { isLeft: false };
    void (async () => {
      const { data } = await client.query(NetworkLabelDraftQuery, { code }, { requestPolicy: 'network-only' }).toPromise();
      if (!page.isLeft) setFound(data === undefined ? 'unreachable' : (unmasked(DraftFragment, data.networkLabelDraft) ?? 'none'));
    })();
    return () => {
      page.isLeft = true;
    };
  }, [client, code, reads, turn]);
  usePageTitle(t(found === 'none' ? 'labelEditing:draft.none' : 'labelEditing:title'));
  return (
    <div className={styles['page']}>
      <Link to="/reseau/labels" className={styles['back']}><ArrowLeft aria-hidden="true" />{t('labelEditing:draft.back')}</Link>
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/reseau/labels">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'nobody' && !reads && <EmptyState title={t('labelEditing:notYours')} actions={<LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>} />}
      {found === 'unreachable' && (
        <ErrorState
          onRetry={() => {
            setFound('asking');
            setTurn((now) => now + 1);
          }}
        />
      )}
      {(standing === 'asking' || (reads && found === 'asking')) && <Skeleton lines={6} label={t('labelEditing:loading')} />}
      {found === 'none' && <PageTitle lead={t('labelEditing:draft.noneText')}>{t('labelEditing:draft.none')}</PageTitle>}
      {typeof found !== 'string' && <DraftEditor key={`${found.code} ${String(found.number)}`} initial={found} />}
    </div>
  );
}

function DraftEditor({ initial }: { readonly initial: ShownLabelDraftFragment }) {
  const { t, locale } = useMessages();
  const navigate = useNavigate();
  const writing = useDraft(initial);
  const { draft, stored, state, conflict } = writing;
  const [toasts] = useState(createToasts);
  const [asked, setAsked] = useState<'publish' | 'delete' | null>(null);
  const faults = useMemo(() => programmeFaults(draft, parseWriting), [draft]);
  const published = useMemo(() => (stored.published == null ? null : contentOf(stored.published)), [stored.published]);
  const changes = published && programmeChanges(published, draft);
  const lines = published === null || changes === null ? [] : changesInWords(changes, published, draft, { t, locale });
  const { code, number, revision, mayChange, placesThatMayAsk, publishedNumber } = stored;
  const turn = (which: 'publish' | 'delete') => (open: boolean) => setAsked(open ? which : null);
  return (
    <>
      <PageTitle lead={publishedNumber == null ? t('labelEditing:draft.first', { number }) : t('labelEditing:draft.replaces', { number, published: publishedNumber })}>
        {t('labelEditing:draft.title', { name: sayOr(draft.name, code, locale) })}
      </PageTitle>
      {!mayChange && <Notice tone="info">{t('labelEditing:readOnly')}</Notice>}
      {mayChange && <SavedLine writing={writing} />}
      <Tabs
        label={t('labelEditing:draft.tabs')}
        tabs={[
          { id: 'write', title: t('labelEditing:draft.write'), content: <WriteTab writing={writing} faults={faults} toasts={toasts} /> },
          { id: 'preview', title: t('labelEditing:draft.preview'), content: <div className={styles['preview']}><p className={styles['soft']}>{t('labelEditing:draft.previewText')}</p><AskedView asks={asksOf(draft, locale)} /></div> },
          {
            id: 'differences', title: t('labelEditing:draft.differences'),
            content: lines.length === 0 ? <p>{t(published === null ? 'labelEditing:noPublished' : 'labelEditing:noDifference')}</p> : <ul className={styles['lines']}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>,
          },
        ]}
      />
      {mayChange && (
        <div className={styles['acts']}>
          <Button look="quiet" isDisabled={conflict !== null} onPress={() => setAsked('delete')}>{t('labelEditing:delete')}</Button>
          <Button isDisabled={faults.length > 0 || state !== 'saved'} onPress={() => setAsked('publish')}>{t('labelEditing:publish')}</Button>
        </div>
      )}
      <SureDialog title={t('labelEditing:publishing.title', { number })} no={t('labelEditing:publishing.no')} yes={t('labelEditing:publishing.yes')} isOpen={asked === 'publish'} onOpenChange={turn('publish')} document={PublishLabelVersionMutation} input={{ code, number, revision }} onDone={() => void navigate(programmePath(code))}>
        {consequences({ draft, changes, places: placesThatMayAsk, published: publishedNumber ?? null }, { t }).map((line) => <p key={line}>{line}</p>)}
      </SureDialog>
      <SureDialog title={t('labelEditing:deleting.title')} no={t('labelEditing:deleting.no')} yes={t('labelEditing:deleting.yes')} isOpen={asked === 'delete'} onOpenChange={turn('delete')} document={DeleteLabelDraftMutation} input={{ code, revision }} onDone={() => void navigate('/reseau/labels')}>
        <p>{t('labelEditing:deleting.text')}</p>
      </SureDialog>
      <ToastRegion toasts={toasts} />
    </>
  );
}
