import type { PageFault } from '@escale/domain';
import { Button, ChoiceChips, createToasts, LinkButton, Notice, PageTitle, showToast, ToastRegion, useMessages } from '@escale/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { placePath } from '../../shell/paths.ts';
import { LeaveGuard } from '../hours/leave-guard.tsx';
import { PlaceAbout } from '../place-page/place-about.tsx';
import { ChangedNotice } from './changed-notice.tsx';
import { idOf } from './field-ids.ts';
import styles from './manage-place.module.css';
import type { PageFacts } from './page-facts.ts';
import { PageForm } from './page-form.tsx';
import { PhotosPart } from './photos-part.tsx';
import { PublicationPart } from './publication-part.tsx';
import { pageTyped, previewFacts } from './typed-page.presenter.ts';
import { usePageActs } from './use-page-acts.ts';
import { useTypedPage } from './use-typed-page.ts';

type EditorProps = { readonly live: PageFacts; readonly choice: ReactNode };

/** The page of a place being written, and beside it what the public will see. */
export function Editor({ live, choice }: EditorProps) {
  const { t } = useMessages();
  const work = useTypedPage(live);
  const acts = usePageActs(live.placeId);
  const [toasts] = useState(createToasts);
  const [view, setView] = useState<'edit' | 'preview'>('edit');
  const [no, setNo] = useState<(Pick<PageFault, 'code'> & { readonly field: string | null }) | 'unreachable' | null>(null);
  const { base, typed, met, changes } = work;
  const blamed = no === null || no === 'unreachable' ? null : no;
  // Each refusal leads to where it is mended.
  useEffect(() => {
    if (blamed?.field != null) document.getElementById(idOf(blamed.field))?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [blamed]);
  const tell = (title: string): void => void showToast(toasts, { tone: 'ok', title });

  const save = async (): Promise<void> => {
    const page = pageTyped(typed);
    if ('code' in page) return setNo(page);
    setNo(null);
    const outcome = await acts.change(page, base.version);
    if (outcome.kind === 'unreachable') return setNo('unreachable');
    if (outcome.kind === 'done') {
      work.saveDone(outcome.facts, typed);
      return tell(t(outcome.facts.status === 'OPEN' ? 'placePage:saved' : 'placePage:savedDraft'));
    }
    if (outcome.no.code === 'CHANGED_MEANWHILE' && outcome.no.current !== null) return work.meet(outcome.no.current);
    setNo(outcome.no);
  };
  const facts = previewFacts(base, typed);
  const preview = (
    <section aria-labelledby="apercu" className={styles['preview']} data-view={view}>
      <h2 id="apercu">{t('placePage:previewTitle')}</h2>
      {base.mayChange && <p className={styles['soft']}>{t('placePage:previewText')}</p>}
      <div className={styles['paper']}>
        <p className={styles['name']}>{facts.name}</p>
        <PlaceAbout facts={facts} photos={base.photos} access={typed.access} />
      </div>
    </section>
  );
  const title = t('placePage:titleOf', { place: base.place.name });
  if (!base.mayChange)
    return (
      <div className={styles['page']}>
        <PageTitle>{title}</PageTitle>
        {choice}
        <Notice live={false}>
          <p>{t('placePage:readOnly')}</p>
        </Notice>
        {preview}
      </div>
    );
  return (
    <div className={styles['page']}>
      <PageTitle
        action={
          <Button type="button" isDisabled={changes.length === 0 || met !== null} pending={acts.busy === 'change'} onPress={() => void save()}>
            {changes.length === 0 ? t('placePage:nothing') : t('placePage:save')}
          </Button>
        }
      >
        {title}
      </PageTitle>
      {choice}
      <ChangedNotice work={work} />
      {no === 'unreachable' && <Notice tone="warn">{t('placePage:failed')}</Notice>}
      {blamed !== null && <Notice tone="warn" onDismiss={() => setNo(null)}>{t(`placePage:no.${blamed.code}`)}</Notice>}
      <div className={styles['switch']}>
        <ChoiceChips label={t('placePage:view.label')} labelHidden options={[{ id: 'edit', label: t('placePage:view.edit') }, { id: 'preview', label: t('placePage:view.preview') }]} value={view} onChange={setView} />
      </div>
      <div className={styles['sides']}>
        <div className={styles['form']} data-view={view}>
          <PublicationPart work={work} acts={acts} onTell={tell} />
          <p className={styles['soft']}>{t('placePage:own')}</p>
          <PageForm typed={typed} base={base} no={blamed} onType={work.type} />
          <PhotosPart work={work} acts={acts} onTell={tell} />
          <p>
            <LinkButton look="quiet" href={placePath(base.slug)}>{t('placePage:see')}</LinkButton>
          </p>
        </div>
        {preview}
      </div>
      <LeaveGuard unsaved={changes.length > 0} />
      <ToastRegion toasts={toasts} />
    </div>
  );
}
