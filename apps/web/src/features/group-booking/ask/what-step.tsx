import { EQUIPMENT_CATEGORIES, GROUP_PEOPLE_MOST } from '@escale/domain';
import { Button, NumberField, Plus, RadioGroup, Select, TextField, Trash2, useMessages } from '@escale/ui';
import { useRef, useState } from 'react';
import styles from '../group-booking.module.css';
import { type TypedUnits, type WhatProblem, whatProblem, withNeed, withUnits } from './draft.ts';
import type { StepProps } from './step.ts';

/** Who comes and with what: a name, how many, and the equipment where each place's own rule is not enough. */
export function WhatStep({ draft, onChange, onNext }: StepProps) {
  const { t } = useMessages();
  const [problem, setProblem] = useState<WhatProblem | null>(null);
  const equipment = useRef<HTMLFieldSetElement>(null);
  const { title, people, units } = draft;
  const said = (code: WhatProblem) => (problem === code ? { problem: t(`groups:what.${code}`) } : {});
  const need = (more: { readonly people?: number; readonly units?: readonly TypedUnits[] }): void => {
    setProblem(null);
    onChange(withNeed(draft, more));
  };
  const setUnits = (nth: number, line: TypedUnits | null): void => need({ units: units.flatMap((each, index) => (index !== nth ? [each] : line === null ? [] : [line])) });
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const found = whatProblem(draft);
        setProblem(found);
        if (found === null) onNext();
      }}
    >
      <TextField label={t('groups:what.groupTitle')} hint={t('groups:what.groupTitleHelp')} maxLength={120} autoComplete="off" value={title} onChange={(typed) => { setProblem(null); onChange({ ...draft, title: typed }); }} {...said('titleMissing')} />
      <NumberField label={t('groups:what.people')} hint={t('groups:what.peopleHelp')} minValue={1} maxValue={GROUP_PEOPLE_MOST} value={people} onChange={(typed) => need({ people: typed })} {...said('peopleMissing')} />
      <fieldset ref={equipment} className={styles['part']}>
        <legend>{t('groups:what.equipment')}</legend>
        <p className={styles['soft']}>{t('groups:what.equipmentHelp')}</p>
        {units.map(({ category, count }, nth) => {
          const free = EQUIPMENT_CATEGORIES.filter((each) => each === category || !units.some((line) => line.category === each));
          const name = t(`equipment:${category}.choice`);
          return (
            <div key={category} role="group" aria-label={name} className={styles['box']}>
              <div className={styles['pair']}>
                <Select label={t('groups:what.kind')} options={free.map((id) => ({ id, label: t(`equipment:${id}.choice`) }))} value={category} onChange={(chosen) => setUnits(nth, { category: chosen, count })} />
                <RadioGroup label={t('groups:what.how')} options={[{ id: 'each', label: t('groups:what.each') }, { id: 'shared', label: t('groups:what.shared') }]} value={count === null ? 'each' : 'shared'} onChange={(how) => setUnits(nth, { category, count: how === 'each' ? null : Math.max(1, Math.ceil(people / 2)) })} />
                {count !== null && <NumberField label={t('groups:what.number')} minValue={1} maxValue={1_000} value={count} onChange={(typed) => setUnits(nth, { category, count: typed })} {...(Number.isNaN(count) ? said('countMissing') : {})} />}
              </div>
              <div className={styles['acts']}><Button look="plain" onPress={() => { setUnits(nth, null); [...(equipment.current?.querySelectorAll('button') ?? [])].at(-1)?.focus(); }}><Trash2 aria-hidden="true" />{t('groups:what.remove', { what: name })}</Button></div>
            </div>
          );
        })}
        {units.length < EQUIPMENT_CATEGORIES.length && <div className={styles['acts']}><Button look="quiet" onPress={() => need({ units: withUnits(units) })}><Plus aria-hidden="true" />{t('groups:what.add')}</Button></div>}
      </fieldset>
      <div className={styles['acts']}><Button type="submit">{t('groups:new.go')}</Button></div>
    </form>
  );
}
