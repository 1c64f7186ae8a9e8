import type { GroupScope } from '@escale/domain';
import { Button, Dialog, Notice, RadioGroup, Select, useMessages } from '@escale/ui';
import { useState } from 'react';
import { readerZone } from '../../shell/reader-zone.ts';
import { nameOf } from '../cohorts/cohort-words.presenter.ts';
import styles from './names.module.css';
import { fullName, meantBy, type NamedSession, refusalInWords, type SessionLearners, whenInWords } from './names.presenter.ts';
import type { NamesNo } from './use-naming.ts';
import type { Shared } from './who-comes.tsx';

type SubstituteProps = Shared & { readonly cohortId: string; readonly session: NamedSession; readonly there: SessionLearners['learners'] };

const SCOPES = ['ONE', 'FROM_HERE_ON', 'ALL'] as const satisfies readonly GroupScope[];

/** One person comes for another: to this session, from it on, or to all to come. */
export function SubstituteDialog({ group, open, names, cohortId, learners, acts, session, there, onDone, onChanged }: SubstituteProps) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const [shown, setShown] = useState(false);
  const [leaving, setLeaving] = useState<string | null>(null);
  const [coming, setComing] = useState<string | null>(null);
  const [scope, setScope] = useState<GroupScope>('ONE');
  const [no, setNo] = useState<NamesNo | 'incomplete' | 'unreachable' | null>(null);
  const when = whenInWords(session, words);
  const reaches = (each: GroupScope): number => meantBy(each, session.id, open).filter(({ id }) => names.find(({ bookingId }) => bookingId === id)?.learners.some((one) => one.id === leaving) ?? false).length;
  const save = async (): Promise<void> => {
    if (acts.sending) return;
    if (leaving === null || coming === null) return setNo('incomplete');
    setNo(null);
    const outcome = await acts.substitute({ groupBookingId: group.id, expectedVersion: group.version, scope, sessionId: session.id, cohortId, leaving, coming });
    if (outcome.kind === 'done') {
      setShown(false);
      const named = learners.find(({ id }) => id === coming);
      return onDone(t('groupNames:substituted', { who: named === undefined ? '' : nameOf(named), count: reaches(scope) }));
    }
    setNo(outcome.kind === 'no' ? outcome.no : 'unreachable');
    if (outcome.kind === 'no' && outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
  };
  const here = there.map(({ id }) => id);
  return (
    <Dialog
      title={t('groupNames:substitute.title', { when })}
      isOpen={shown}
      onOpenChange={(next) => {
        setShown(next);
        if (!next) return;
        setLeaving(null);
        setComing(null);
        setScope('ONE');
        setNo(null);
      }}
      trigger={<Button look="quiet" aria-label={t('groupNames:substitute.actionOf', { when })}>{t('groupNames:substitute.action')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('groupNames:substitute.no')}</Button>
          <Button pending={acts.sending} onPress={() => void save()}>{t('groupNames:substitute.save')}</Button>
        </>
      )}
    >
      <div className={styles['part']}>
        <Select label={t('groupNames:substitute.leaving')} options={there.map((learner) => ({ id: learner.id, label: fullName(learner) }))} value={leaving} onChange={(id) => { setLeaving(id); setNo(null); }} placeholder={t('groupNames:substitute.choose')} />
        <Select label={t('groupNames:substitute.coming')} options={learners.filter(({ id }) => !here.includes(id)).map((learner) => ({ id: learner.id, label: nameOf(learner) }))} value={coming} onChange={(id) => { setComing(id); setNo(null); }} placeholder={t('groupNames:substitute.choose')} />
        {leaving !== null && <RadioGroup label={t('groupNames:reach')} options={SCOPES.map((id) => ({ id, label: t(`groupNames:scope.${id}`, { count: reaches(id) }) }))} value={scope} onChange={setScope} />}
        {no === 'incomplete' && <Notice tone="warn">{t('groupNames:substitute.incomplete')}</Notice>}
        {no === 'unreachable' && <Notice tone="warn">{t('groups:choice.unreachable')}</Notice>}
        {no !== null && typeof no === 'object' && <Notice tone="no">{refusalInWords(no, learners, open, words)}</Notice>}
      </div>
    </Dialog>
  );
}
