import { formatDay, formatMoment } from '@escale/messages';
import { ArrowLeft, Badge, Button, LinkButton, Notice, PageTitle, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { CriterionField } from './criterion-field.tsx';
import { SubmitDialog, WithdrawDialog } from './file-dialogs.tsx';
import type { Programme, ShownFile } from './file-facts.ts';
import { actInWords, askedNow, troubleInWords } from './file.presenter.ts';
import styles from './label-file.module.css';
import { MessagesPart } from './messages-part.tsx';
import { MissingPart } from './missing-part.tsx';
import { NewerVersion } from './newer-version.tsx';
import { useFile } from './use-file.ts';
import { useFileActs } from './use-file-acts.ts';

type FileViewProps = { readonly place: MyPlace; readonly accountId: string; readonly live: ShownFile; readonly programme: Programme; readonly onChanged: () => void };

const TONES = { DRAFT: 'info', SUBMITTED: 'info', COMPLETENESS_CHECK: 'info', CORRECTION_REQUESTED: 'warn', UNDER_REVIEW: 'info', VISIT: 'info', COMMITTEE: 'info', GRANTED: 'ok', REFUSED: 'no', CLOSED_WITHOUT_ACTION: 'info' } as const;

/** The file: its families at the left, one of them in the middle, what is missing and what was said at the right. */
export function FileView({ place, accountId, live, programme, onChanged }: FileViewProps) {
  const { t, locale } = useMessages();
  const { keeper, snapshot } = useFile(live, accountId);
  const { file } = snapshot;
  const acts = useFileActs(file);
  const [said, setSaid] = useState<string | null>(null);
  const waiting = Object.keys(snapshot.drafts).length;
  const done = (changed: ShownFile, words: string): void => {
    keeper.learn(changed);
    setSaid(words);
    onChanged();
  };
  const withdrawable = file.state !== 'DRAFT' && file.decidedAt == null;
  return (
    <>
      <PageTitle
        lead={[t('labelFile:fileOf', { place: place.name }), t('labelFile:version', { number: programme.number })].join(' · ')}
        before={<Link to={`/gestion/labels?lieu=${encodeURIComponent(place.slug)}`} className={styles['back']}><ArrowLeft aria-hidden="true" />{t('labelFile:back')}</Link>}
        action={file.mayWrite ? <SubmitDialog label={programme.name} days={programme.answerWorkingDays} ready={file.missing.length === 0 && waiting === 0} acts={acts} onDone={done} onChanged={onChanged} /> : undefined}
      >
        {t('labelFile:fileTitle', { label: programme.name })}
      </PageTitle>
      <div className={styles['facts']}>
        <Badge tone={TONES[file.state]}>{t(`labelFile:state.${file.state}`)}</Badge>
        {file.submittedAt != null && <span>{t('labelFile:sentOn', { day: formatMoment(file.submittedAt, place.timeZone, locale, { year: true }) })}</span>}
        {file.answerBy != null && <span>{t('labelFile:answerBy', { day: formatDay(file.answerBy, 'UTC', locale, { year: true }) })}</span>}
        {file.copyPath != null && <LinkButton look="quiet" href={`${file.copyPath}?lang=${locale}`} download>{t('labelFile:copy')}</LinkButton>}
        {withdrawable && <WithdrawDialog acts={acts} onDone={done} onChanged={onChanged} />}
      </div>
      {said !== null && <Notice tone="ok" onDismiss={() => setSaid(null)}>{said}</Notice>}
      {file.mayWrite && file.reapplyOn != null && <Notice tone="warn" live={false}>{t('labelFile:reapplyOn', { day: formatDay(file.reapplyOn, 'UTC', locale, { year: true }) })}</Notice>}
      {!snapshot.kept && waiting > 0 && <Notice tone="no">{t('labelFile:save.notKept')}</Notice>}
      {waiting > 0 && snapshot.trouble !== null && (
        <Notice tone="warn" actions={<Button look="quiet" onPress={() => void keeper.flush()}>{t('labelFile:save.retry')}</Button>}>
          {snapshot.trouble === 'OFFLINE' ? t('labelFile:save.waitingOffline', { count: waiting }) : `${t('labelFile:save.waiting', { count: waiting })} ${t('labelFile:save.FAILED', { why: troubleInWords(snapshot.trouble, { t }) })}`}
        </Notice>
      )}
      <NewerVersion file={file} programme={programme} acts={acts} ready={waiting === 0} onDone={done} />
      <div className={styles['dossier']}>
        <Families programme={programme} keeper={keeper} snapshot={snapshot} place={place} onChanged={onChanged} />
        <div className={styles['side']}>
          {file.mayWrite && <MissingPart file={file} programme={programme} slug={place.slug} />}
          <MessagesPart file={file} zone={place.timeZone} acts={acts} onDone={done} />
          <section aria-labelledby="histoire" className={styles['group']}>
            <h2 id="histoire">{t('labelFile:history.title')}</h2>
            <ol role="list" className={styles['links']}>{file.acts.map((act, index) => <li key={index} className={styles['soft']}>{actInWords(act, place.timeZone, { t, locale })}</li>)}</ol>
          </section>
        </div>
      </div>
    </>
  );
}

type FamiliesProps = Pick<ReturnType<typeof useFile>, 'keeper' | 'snapshot'> & { readonly programme: Programme; readonly place: MyPlace; readonly onChanged: () => void };

function Families({ programme, keeper, snapshot, place, onChanged }: FamiliesProps) {
  const { t } = useMessages();
  const [query] = useSearchParams();
  const { hash } = useLocation();
  const { families } = programme;
  const index = Math.max(0, families.findIndex(({ code }) => code === query.get('partie')));
  const family = families[index];
  const next = families[index + 1];
  const heading = useRef<HTMLHeadingElement>(null);
  const partOf = (code: string): string => `?${new URLSearchParams({ lieu: place.slug, partie: code }).toString()}`;
  const first = useRef(true);
  // Who follows a link to a part, or to a field, stands there.
  useEffect(() => {
    const wasFirst = first.current;
    first.current = false;
    const field = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    if (field !== null) field.focus();
    else if (!wasFirst) heading.current?.focus();
  }, [hash, index]);
  if (family === undefined) return null;
  const asked = askedNow(programme, snapshot);
  const progressOf = (code: string): string => {
    const progress = snapshot.file.progress.find((one) => one.family === code);
    return progress === undefined || progress.asked === 0 ? t('labelFile:nothingAsked') : t('labelFile:progress', { done: progress.done, asked: progress.asked });
  };
  return (
    <>
      <nav aria-label={t('labelFile:families')} className={styles['families']}>
        {families.map(({ code, title }) => (
          <Link key={code} to={partOf(code)} aria-current={code === family.code ? 'page' : undefined} className={styles['family']}>
            <span>{title}</span>
            <span className={styles['soft']}>{progressOf(code)}</span>
          </Link>
        ))}
      </nav>
      <section aria-labelledby="partie" className={styles['opened']}>
        <h2 id="partie" tabIndex={-1} ref={heading}>{family.title}</h2>
        {family.criteria.filter(({ code }) => asked.has(code)).map((criterion) => <CriterionField key={criterion.code} criterion={criterion} keeper={keeper} snapshot={snapshot} zone={place.timeZone} onChanged={onChanged} />)}
        {next !== undefined && <div><LinkButton look="quiet" href={partOf(next.code)}>{t('labelFile:next', { family: next.title })}</LinkButton></div>}
      </section>
    </>
  );
}
