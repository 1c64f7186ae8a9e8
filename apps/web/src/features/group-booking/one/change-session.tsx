import type { GroupScope } from '@escale/domain';
import { Button, DatePicker, Dialog, Notice, NumberField, RadioGroup, useMessages } from '@escale/ui';
import { useRef, useState } from 'react';
import { readerZone } from '../../../shell/reader-zone.ts';
import { TimeField } from '../../hours/time-field.tsx';
import type { Group, GroupNo, Session } from '../facts.ts';
import styles from '../group-booking.module.css';
import { hoursInWords, reasonInWords, whenInWords } from '../groups-words.presenter.ts';
import type { GroupActs } from '../use-group-acts.ts';
import { RefusedList } from './refused-list.tsx';
import { meantBy } from './scope.ts';
import { changeOf, type ChangeProblem, type TypedChange, typedOf } from './typed-change.ts';

type ChangeSessionProps = { readonly group: Group; readonly session: Session; readonly now: Date; readonly acts: GroupActs; readonly onDone: (words: string) => void; readonly onChanged: () => void };

const SCOPES = ['ONE', 'FROM_HERE_ON', 'ALL'] as const satisfies readonly GroupScope[];
const PROBLEMS = { outOfOrder: 'groups:when.outOfOrder', peopleMissing: 'groups:what.peopleMissing', countMissing: 'groups:what.countMissing', nothing: 'groups:change.nothing' } as const satisfies Record<ChangeProblem, string>;

/** Another hour, day, number of people or units, for one session, from it on, or for all; all of them or none. */
export function ChangeSession({ group, session, now, acts, onDone, onChanged }: ChangeSessionProps) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const fields = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [scope, setScope] = useState<GroupScope>('ONE');
  const [typed, setTyped] = useState<TypedChange>(() => typedOf(session));
  const { sending } = acts;
  const [refused, setRefused] = useState<GroupNo | ChangeProblem | 'unreachable' | null>(null);
  const no = typeof refused === 'object' ? refused : null;
  const type = (more: Partial<TypedChange>): void => {
    setRefused(null);
    setTyped((before) => ({ ...before, ...more }));
  };
  const hours = scope === 'ONE' ? (no?.refused ?? []).flatMap(({ ways }) => ways.flatMap(({ startsAt, endsAt }) => (startsAt == null || endsAt == null ? [] : [{ startsAt, endsAt }]))) : [];
  const take = (hour: Pick<Session, 'startsAt' | 'endsAt'>): void => {
    const { day, from, to } = typedOf({ ...session, ...hour });
    type({ day, from, to });
    fields.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus();
  };
  const when = whenInWords(session, words);
  const count = (each: GroupScope): number => meantBy(each, session, group.sessions, now).length;
  const save = async (): Promise<void> => {
    if (sending) return;
    const change = changeOf(session, typed, scope);
    if (typeof change === 'string') return setRefused(change);
    setRefused(null);
    const outcome = await acts.change({ groupBookingId: group.id, expectedVersion: group.version, ...change });
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'no') {
      setRefused(outcome.no);
      if (outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
      return;
    }
    setOpen(false);
    onDone(t('groups:change.done', { count: count(scope) }));
  };
  return (
    <Dialog
      size="wide"
      title={t('groups:change.title', { when })}
      isOpen={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) return;
        setTyped(typedOf(session));
        setRefused(null);
      }}
      trigger={<Button look="quiet" aria-label={t('groups:change.actionOf', { when })}>{t('groups:change.action')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('groups:change.no')}</Button>
          <Button pending={sending} onPress={() => void save()}>{t('groups:change.save')}</Button>
        </>
      )}
    >
      <div ref={fields} className={styles['part']}>
        <RadioGroup label={t('groups:change.scope')} options={SCOPES.map((id) => ({ id, label: t(`groups:change.${id}`, { count: count(id) }) }))} value={scope} onChange={setScope} />
        <DatePicker label={t('groups:change.day')} value={typed.day} onChange={(day) => day !== null && type({ day })} />
        <div className={styles['pair']}>
          <TimeField label={t('groups:change.start')} minute={typed.from} onChange={(from) => type({ from })} />
          <TimeField label={t('groups:change.end')} minute={typed.to} onChange={(to) => type({ to })} />
        </div>
        {scope !== 'ONE' && <p className={styles['soft']}>{t('groups:change.shifts')}</p>}
        <div className={styles['pair']}>
          <NumberField label={t('groups:change.people')} minValue={1} value={typed.people} onChange={(people) => type({ people })} />
          {typed.units.map((line, nth) => (
            <NumberField key={line.category} label={t('groups:change.units', { what: t(`equipment:${line.category}.choice`) })} minValue={0} value={line.count} onChange={(next) => type({ units: typed.units.map((each, index) => (index === nth ? { ...each, count: next } : each)) })} />
          ))}
        </div>
        {refused === 'unreachable' && <Notice tone="warn">{t('groups:choice.unreachable')}</Notice>}
        {typeof refused === 'string' && refused !== 'unreachable' && <Notice tone="warn">{t(PROBLEMS[refused])}</Notice>}
        {no !== null && <Notice tone="no" title={t('groups:change.refused')}>{no.refused.length === 0 ? reasonInWords(no, words) : <RefusedList refused={no.refused} zoneOf={(id) => group.sessions.find((each) => each.id === id)?.timeZone ?? session.timeZone} />}</Notice>}
        {hours.map((hour) => <div key={hour.startsAt} className={styles['acts']}><Button look="quiet" onPress={() => take(hour)}>{t('groups:way.take', { hours: hoursInWords(hour.startsAt, hour.endsAt, session.timeZone, words) })}</Button></div>)}
      </div>
    </Dialog>
  );
}
