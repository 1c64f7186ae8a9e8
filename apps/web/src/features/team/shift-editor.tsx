import { localDay, type ShiftRefusalCode } from '@escale/domain';
import { Button, ChoiceChips, Notice, useMessages, X } from '@escale/ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { ShiftPreviewFactsFragment, ShiftReach } from '../../gql/graphql.ts';
import { ChangeSure } from './change-sure.tsx';
import { type FieldProblem, ShiftFields } from './shift-fields.tsx';
import styles from './team.module.css';
import { aloneOf, hoursTyped, nameOf, type Reading, type Shift, type Typed, typedOf, type Week } from './team.presenter.ts';
import type { TeamActs, Written } from './use-team-acts.ts';

type ShiftEditorProps = {
  readonly week: Week;
  /** Null for one that is being made, from what was pressed. */
  readonly shift: Shift | null;
  readonly begun: Typed;
  readonly acts: TeamActs;
  readonly reading: Reading;
  readonly onDone: (what: 'planned' | 'changed' | 'removed', written: Written) => void;
  readonly onClose: () => void;
};
type Failed = { readonly kind: 'no'; readonly no: { readonly code: ShiftRefusalCode; readonly field: string | null } } | { readonly kind: 'unreachable' };
type Asking = { readonly removes: boolean; readonly preview: ShiftPreviewFactsFragment; readonly again: boolean };

/** The inputs beside which a reason can be said; all others stand below the form. */
const FIELDS: readonly string[] = ['accountId', 'day', 'from', 'to', 'until', 'offerIds', 'note'];

/** A shift being planned or changed; what it would leave alone is asked about before it is done. */
export function ShiftEditor({ week, shift, begun, acts, reading, onDone, onClose }: ShiftEditorProps) {
  const { t } = useMessages();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState(() => (shift === null ? begun : typedOf(shift, reading.zone)));
  const [reach, setReach] = useState<ShiftReach>('ONE');
  const [problem, setProblem] = useState<FieldProblem | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [sending, setSending] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const person = week.people.find(({ accountId }) => accountId === shift?.accountId);
  const refused = (outcome: Failed): void => setProblem(outcome.kind === 'unreachable' ? { field: null, words: t('shell:unreachable.text') } : { field: FIELDS.find((field) => field === outcome.no.field) ?? null, words: t(`team:no.${outcome.no.code}`) });

  const whole = (): ReturnType<typeof hoursTyped> => {
    const hours = hoursTyped(typed);
    if (hours === null) setProblem(typed.accountId === null ? { field: 'accountId', words: t('team:no.PERSON_UNKNOWN') } : { field: hoursTyped({ ...typed, to: '24:00' }) === null ? 'from' : 'to', words: t('team:form.timeUnread') });
    return hours;
  };
  const plan = async (): Promise<void> => {
    const hours = whole();
    if (hours === null) return;
    setSending(true);
    const outcome = await acts.plan({ placeId: week.placeId, ...hours, until: typed.repeats ? localDay(typed.until) : null });
    setSending(false);
    if (outcome.kind === 'done') onDone('planned', outcome.done);
    else refused(outcome);
  };
  const changeOf = (of: Shift, removes: boolean) => ({ placeId: week.placeId, shiftId: of.id, reach, becomes: removes ? null : hoursTyped(typed) });
  /** Looked at first; a change that leaves nobody alone is done at once, taking off is always asked. */
  const look = async (of: Shift, removes: boolean): Promise<void> => {
    if (!removes && whole() === null) return;
    setSending(true);
    const outcome = await acts.preview(changeOf(of, removes));
    setSending(false);
    if (outcome.kind !== 'done') return refused(outcome);
    const quiet = !removes && outcome.done.alone.length === 0 && outcome.done.beingMade === 0;
    if (quiet) return change(of, removes, outcome.done);
    setAsking({ removes, preview: outcome.done, again: false });
  };
  const change = async (of: Shift, removes: boolean, preview: ShiftPreviewFactsFragment): Promise<void> => {
    setSending(true);
    const outcome = await acts.change({ ...changeOf(of, removes), expectedVersion: of.version, aloneIds: aloneOf(preview).map(({ id }) => id) });
    setSending(false);
    if (outcome.kind === 'done') return onDone(removes ? 'removed' : 'changed', outcome.done);
    const current = outcome.kind === 'no' ? outcome.no.current : null;
    if (outcome.kind === 'no' && outcome.no.field === 'aloneIds' && current !== null) return setAsking({ removes, preview: current, again: true });
    setAsking(null);
    refused(outcome);
  };
  return (
    <section aria-labelledby={titleId} className={styles['editor']}>
      <div className={styles['top']}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>{shift === null || person === undefined ? t('team:form.create') : t('team:form.change', { name: nameOf(person) })}</h2>
        <Button look="plain" aria-label={t('team:form.close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      {asking !== null && shift !== null ? (
        <ChangeSure {...asking} reading={reading} pending={sending} onBack={() => setAsking(null)} onSend={() => void change(shift, asking.removes, asking.preview)} />
      ) : (
        <form
          noValidate
          aria-labelledby={titleId}
          className={styles['stack']}
          onSubmit={(event) => {
            event.preventDefault();
            void (shift === null ? plan() : look(shift, false));
          }}
        >
          <ShiftFields
            typed={typed}
            people={week.people.filter(({ roles }) => roles.length > 0)}
            offers={week.offers}
            problem={problem}
            mayRepeat={shift === null}
            onType={(more) => {
              setProblem(null);
              setTyped((before) => ({ ...before, ...more }));
            }}
          />
          {shift !== null && shift.following > 0 && (
            <ChoiceChips label={t('team:form.reach')} options={[{ id: 'ONE', label: t('team:form.reachOne') }, { id: 'FOLLOWING', label: t('team:form.reachFollowing', { count: shift.following }) }]} value={reach} onChange={(id: ShiftReach) => setReach(id)} />
          )}
          {problem !== null && problem.field === null && <Notice tone="no">{problem.words}</Notice>}
          <div className={styles['row']}>
            {shift !== null && <Button look="quiet" pending={sending} onPress={() => void look(shift, true)}>{t('team:form.remove')}</Button>}
            <Button type="submit" pending={sending}>{t(shift === null ? 'team:form.save' : 'team:form.saveChange')}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
