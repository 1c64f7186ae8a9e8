import type { GroupScope } from '@escale/domain';
import { Button, CheckboxGroup, Notice, RadioGroup, Select, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { NamedGroupFragment as Group, ShownLearnerFragment as Learner } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { nameOf, requestsInWords } from '../cohorts/cohort-words.presenter.ts';
import styles from './names.module.css';
import { comesToAll, haveSamePeople, meantBy, type NamedSession, refusalInWords, seatsOf, type SessionLearners, whenInWords } from './names.presenter.ts';
import type { NamesNo, NamingActs } from './use-naming.ts';

const ALL = 'ALL';

export type Shared = {
  readonly group: Group;
  readonly open: readonly NamedSession[];
  readonly names: readonly SessionLearners[];
  readonly learners: readonly Learner[];
  readonly acts: NamingActs;
  readonly onDone: (said: string) => void;
  readonly onChanged: () => void;
};

/** Ticks the people of a cohort for all sessions to come, for one, or from one on. */
export function WhoComes({ group, open, names, cohortId, learners, acts, onDone, onChanged }: Shared & { readonly cohortId: string }) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const [session, setSession] = useState<string>(ALL);
  const [onwards, setOnwards] = useState<'ONE' | 'FROM_HERE_ON'>('ONE');
  const scope: GroupScope = session === ALL ? 'ALL' : onwards;
  const sessionId = session === ALL ? null : session;
  const meant = meantBy(scope, sessionId, open);
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const [no, setNo] = useState<NamesNo | 'unreachable' | null>(null);
  const ticked = (typed ?? comesToAll(meant, names)).filter((id) => learners.some((learner) => learner.id === id));
  const seats = seatsOf(meant);
  const tick = (ids: readonly string[] | null): void => {
    setTyped(ids);
    setNo(null);
  };
  const choose = (next: string): void => {
    setSession(next);
    tick(null);
  };
  const save = async (): Promise<void> => {
    if (acts.sending) return;
    setNo(null);
    const outcome = await acts.name({ groupBookingId: group.id, expectedVersion: group.version, scope, sessionId, cohortId, learnerIds: [...ticked] });
    if (outcome.kind === 'done') return onDone(t('groupNames:saved', { count: ticked.length, sessions: meant.length }));
    setNo(outcome.kind === 'no' ? outcome.no : 'unreachable');
    if (outcome.kind === 'no' && outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
  };
  const detail = (learner: Learner): string =>
    [learner.minor ? t('groupNames:minor', { consent: t(`cohorts:consent.${learner.consent}`) }) : null, requestsInWords(learner, words)].filter((part) => part !== null).join(' · ');
  return (
    <div className={styles['part']}>
      {open.length > 1 && (
        <Select label={t('groupNames:sessions')} options={[{ id: ALL, label: t('groupNames:all', { count: open.length }) }, ...open.map((each) => ({ id: each.id, label: t('groupNames:one', { when: whenInWords(each, words), place: each.placeName, named: each.named, people: each.people }) }))]} value={session} onChange={choose} />
      )}
      {session !== ALL && <RadioGroup label={t('groupNames:reach')} options={(['ONE', 'FROM_HERE_ON'] as const).map((id) => ({ id, label: t(`groupNames:scope.${id}`, { count: meantBy(id, sessionId, open).length }) }))} value={onwards} onChange={(next) => { setOnwards(next); tick(null); }} />}
      {!haveSamePeople(meant, names) && typed === null && <Notice tone="warn" live={false}>{t('groupNames:differ', { count: meant.length })}</Notice>}
      <CheckboxGroup label={t('groupNames:people')} hint={t('groupNames:count', { named: ticked.length, seats })} {...(ticked.length > seats ? { problem: t('groups:refusal.TOO_MANY_NAMES') } : {})} options={learners.map((learner) => ({ id: learner.id, label: nameOf(learner), ...(detail(learner) === '' ? {} : { detail: detail(learner) }) }))} value={ticked} onChange={tick} />
      <div className={styles['acts']}>
        <Button look="quiet" onPress={() => tick(learners.slice(0, seats).map(({ id }) => id))}>{t('groupNames:tickAll', { count: Math.min(seats, learners.length) })}</Button>
        <Button look="quiet" onPress={() => tick([])}>{t('groupNames:tickNone')}</Button>
      </div>
      {no === 'unreachable' && <Notice tone="warn">{t('groups:choice.unreachable')}</Notice>}
      {no !== null && no !== 'unreachable' && <Notice tone="no">{refusalInWords(no, learners, open, words)}</Notice>}
      <div className={styles['acts']}><Button pending={acts.sending} isDisabled={ticked.length > seats} onPress={() => void save()}>{t('groupNames:save', { count: meant.length })}</Button></div>
    </div>
  );
}
