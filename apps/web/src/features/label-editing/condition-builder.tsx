import { type Condition, type Criterion, type Test, TESTS_MOST } from '@escale/domain';
import { Button, CheckboxGroup, NumberField, Plus, Select, Trash2, useMessages } from '@escale/ui';
import { askedWhen } from '../label-programmes/asked.presenter.ts';
import styles from './label-editing.module.css';
import { asksOf, sayOr } from './editing.presenter.ts';
import type { ProgrammeDraft } from '@escale/domain';

type ConditionBuilderProps = { readonly draft: ProgrammeDraft; readonly criterion: Criterion; /** All that is asked before it. */ readonly before: readonly Criterion[]; readonly problem: string | null; readonly isReadOnly: boolean; readonly onChange: (condition: Condition | null) => void };

const MATCHES = ['ALL', 'ANY'] as const;
const firstTest = ({ code, kind }: Criterion): Test => (kind === 'NUMBER' ? { criterion: code, atLeast: 1 } : { criterion: code, is: kind === 'YES_NO' ? ['YES'] : [] });

/** When a criterion is asked, built of answers to what comes before it, and said in plain words. */
export function ConditionBuilder({ draft, criterion, before, problem, isReadOnly, onChange }: ConditionBuilderProps) {
  const { t, locale } = useMessages();
  const possible = before.filter(({ kind }) => kind === 'YES_NO' || kind === 'CHOICE' || kind === 'NUMBER');
  const { shownWhen } = criterion;
  const tests = shownWhen?.tests ?? [];
  const put = (next: readonly Test[], match = shownWhen?.match ?? 'ALL'): void => onChange(next.length === 0 ? null : { match, tests: next });
  const all = asksOf(draft, locale).families.flatMap(({ criteria }) => criteria);
  const shown = all.find(({ code }) => code === criterion.code);
  const [first] = possible;
  return (
    <fieldset className={styles['group']}>
      <legend>{t('labelEditing:condition.title')}</legend>
      <p className={styles['soft']} aria-live="polite">{shownWhen === null ? t('labelEditing:condition.always') : shown && askedWhen(shown, all, { t, locale })}</p>
      {problem !== null && <p className={styles['problem']}>{problem}</p>}
      {tests.length > 1 && shownWhen !== null && (
        <Select label={t('labelEditing:condition.match')} options={MATCHES.map((id) => ({ id, label: t(`labelEditing:condition.${id}`) }))} value={shownWhen.match} isDisabled={isReadOnly} onChange={(match) => put(tests, match)} />
      )}
      {tests.map((test, index) => {
        const number = index + 1;
        const replace = (next: Test): void => put(tests.map((one, at) => (at === index ? next : one)));
        const named = possible.find(({ code }) => code === test.criterion);
        const answers = named?.kind === 'CHOICE' ? named.choices.map(({ code, title }) => ({ id: code, label: sayOr(title, code, locale) })) : (['YES', 'NO'] as const).map((id) => ({ id, label: t(`labels:criterion.answer.${id}`) }));
        return (
          <div key={index} className={styles['test']}>
            <Select
              label={t('labelEditing:condition.criterion', { number })}
              options={possible.map(({ code, title }) => ({ id: code, label: sayOr(title, t('labelEditing:outline.untitled'), locale) }))}
              value={named?.code ?? null}
              isDisabled={isReadOnly}
              onChange={(code) => {
                const next = possible.find((one) => one.code === code);
                if (next !== undefined) replace(firstTest(next));
              }}
            />
            {'atLeast' in test ? (
              <NumberField label={t('labelEditing:condition.atLeast')} value={test.atLeast} isReadOnly={isReadOnly} onChange={(atLeast) => replace({ criterion: test.criterion, atLeast: Number.isNaN(atLeast) ? 0 : atLeast })} />
            ) : (
              named !== undefined && <CheckboxGroup label={t('labelEditing:condition.answers')} options={answers} value={[...test.is]} onChange={(is) => replace({ criterion: test.criterion, is })} />
            )}
            {!isReadOnly && <Button look="plain" aria-label={t('labelEditing:condition.remove', { number })} onPress={() => put(tests.filter((_one, at) => at !== index))}><Trash2 aria-hidden="true" /></Button>}
          </div>
        );
      })}
      {first === undefined && <p className={styles['soft']}>{t('labelEditing:condition.nothingBefore')}</p>}
      {first !== undefined && tests.length < TESTS_MOST && !isReadOnly && (
        <div><Button look="quiet" onPress={() => put([...tests, firstTest(possible.at(-1) ?? first)])}><Plus aria-hidden="true" />{t('labelEditing:condition.add')}</Button></div>
      )}
    </fieldset>
  );
}
