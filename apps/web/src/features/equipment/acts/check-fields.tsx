import { Checkbox, NumberField } from '@escale/ui';
import type { ReadyCheckInput } from '../../../gql/graphql.ts';
import { useFleetFrame } from '../fleet-context.ts';
import styles from './acts.module.css';

/** A charge as it is being written; `NaN` where nothing is. */
export type TypedBattery = { readonly unit: number; readonly left: number; readonly right: number };
export const NO_BATTERY: TypedBattery = { unit: Number.NaN, left: Number.NaN, right: Number.NaN };

export type TypedCheck = { readonly sanitised: boolean; readonly battery: TypedBattery };
export const NO_CHECK: TypedCheck = { sanitised: false, battery: NO_BATTERY };

const given = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** What was read; null where the charge of the unit itself was not. */
export const batteryInput = ({ unit, left, right }: TypedBattery) => (Number.isNaN(unit) ? null : { unit, left: given(left), right: given(right) });
export const checkInput = ({ sanitised, battery }: TypedCheck): ReadyCheckInput => ({ sanitised, battery: batteryInput(battery) });

/** The charge of a unit and of its controllers. */
export function BatteryFields({ value, onChange, problem }: { readonly value: TypedBattery; readonly onChange: (value: TypedBattery) => void; readonly problem?: string }) {
  const { t } = useFleetFrame().reading;
  const field = (name: keyof TypedBattery, label: string) => (
    <NumberField label={`${label} (${t('fleet:check.percent')})`} optional={name !== 'unit'} minValue={0} maxValue={100} value={value[name]} onChange={(percent) => onChange({ ...value, [name]: percent })} {...(name === 'unit' && problem !== undefined ? { problem } : {})} />
  );
  return (
    <div className={styles['pair']}>
      {field('unit', t('fleet:check.battery'))}
      {field('left', t('fleet:check.left'))}
      {field('right', t('fleet:check.right'))}
    </div>
  );
}

/** What is looked at before a unit may be used. */
export function CheckFields({ worn, value, onChange }: { readonly worn: boolean; readonly value: TypedCheck; readonly onChange: (value: TypedCheck) => void }) {
  const { t } = useFleetFrame().reading;
  return (
    <>
      <p>{t('fleet:check.text')}</p>
      {worn && (
        <>
          <Checkbox isSelected={value.sanitised} onChange={(sanitised) => onChange({ ...value, sanitised })}>{t('fleet:check.sanitised')}</Checkbox>
          <BatteryFields value={value.battery} onChange={(battery) => onChange({ ...value, battery })} />
        </>
      )}
    </>
  );
}
