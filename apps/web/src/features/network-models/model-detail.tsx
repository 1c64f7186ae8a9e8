import { isWorn, MODEL_BOUNDS, type ModelNumber, type ModelRules, readyAgainMinutes, checklistOf } from '@escale/domain';
import { Button, Checkbox, NumberField, Notice, useMessages, X } from '@escale/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { ShownModelFragment } from '../../gql/graphql.ts';
import { Accessories } from './accessories.tsx';
import { Checklist } from './checklist.tsx';
import { ChangeModelMutation } from './models.graphql.ts';
import styles from './models.module.css';
import { draftOf, FIRST_CAP, rulesOf, WORN_NUMBERS } from './models.presenter.ts';
import { PlanPreview } from './plan-preview.tsx';
import { SureModel } from './sure-model.tsx';

type ModelDetailProps = { readonly model: ShownModelFragment; readonly onSaved: () => void; readonly onStale: () => void; readonly onClose: () => void };

/** A model beside the list: what the network decides about it, and what a session then gives. */
export function ModelDetail({ model, onSaved, onStale, onClose }: ModelDetailProps) {
  const { t } = useMessages();
  const client = useClient();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const before = rulesOf({ ...model, dailyMinutes: model.dailyMinutes ?? null });
  const [draft, setDraft] = useState<ModelRules>(before);
  const [sending, setSending] = useState(false);
  const [no, setNo] = useState<string | null>(null);
  const { rules, fault } = draftOf(model.category, draft);
  const worn = isWorn(model.category);
  const change = (more: Partial<ModelRules>): void => setDraft((now) => ({ ...now, ...more }));
  const save = async (): Promise<void> => {
    setSending(true);
    const input = { modelId: model.id, expectedVersion: model.version, ...rules, checklistOff: [...rules.checklistOff], accessories: [...rules.accessories] };
    const said = (await client.mutation(ChangeModelMutation, { input })).data?.changeEquipmentModel;
    setSending(false);
    if (said == null) return setNo(t('shell:unreachable.text'));
    if (said.__typename === 'ModelRefused') return setNo(t(`models:refusal.${said.code}`));
    onSaved();
  };
  const number = (field: ModelNumber) => {
    const [minValue, maxValue] = MODEL_BOUNDS[field];
    const problem = fault !== null && fault.field === field ? { problem: t(`models:refusal.${fault.code}`) } : {};
    return <NumberField key={field} label={t(`models:label.${field}`)} minValue={minValue} maxValue={maxValue} isDisabled={!model.mayChange} value={draft[field] ?? Number.NaN} onChange={(value) => change({ [field]: value })} {...problem} />;
  };
  const work = readyAgainMinutes(checklistOf(model.category, rules));
  return (
    <section aria-labelledby={id} className={styles['detail']}>
      <div className={styles['top']}>
        <h2 id={id} ref={heading} tabIndex={-1}>{model.manufacturer} {model.name}</h2>
        <Button look="plain" aria-label={t('models:close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      <fieldset className={styles['group']}>
        <legend>{t('models:group.who')}</legend>
        {number('minimumAge')}
      </fieldset>
      {worn && (
        <fieldset className={styles['group']}>
          <legend>{t('models:group.immersion')}</legend>
          <p className={styles['soft']}>{t('models:source')}</p>
          {WORN_NUMBERS.map(number)}
          <Checkbox isSelected={draft.dailyMinutes !== null} isDisabled={!model.mayChange} onChange={(limited) => change({ dailyMinutes: limited ? FIRST_CAP : null })}>{t('models:limitDay')}</Checkbox>
          {draft.dailyMinutes !== null && number('dailyMinutes')}
        </fieldset>
      )}
      {worn && <PlanPreview rules={rules} sound={fault === null} />}
      <fieldset className={styles['group']}>
        <legend>{t('models:group.between')}</legend>
        {number('turnaroundMinutes')}
        {number('batteryLeast')}
        <p className={styles['soft']}>{[t('models:readyAgain', { minutes: work }), work > rules.turnaroundMinutes ? t('models:tooShort') : ''].join(' ')}</p>
      </fieldset>
      <Checklist category={model.category} draft={draft} mayChange={model.mayChange} onChange={(checklistOff) => change({ checklistOff })} />
      <Accessories accessories={draft.accessories} mayChange={model.mayChange} problem={fault?.field === 'accessories' ? t(`models:refusal.${fault.code}`) : null} onChange={(accessories) => change({ accessories })} />
      {model.mayChange && (
        <SureModel
          before={before}
          after={rules}
          isDisabled={fault !== null}
          sending={sending}
          no={no}
          onYes={() => void save()}
          onLeave={() => {
            // Whoever was told that it changed meanwhile finds it as it is.
            if (no !== null) onStale();
            setNo(null);
          }}
        />
      )}
      {fault !== null && <Notice tone="no">{t(`models:refusal.${fault.code}`)}</Notice>}
    </section>
  );
}
