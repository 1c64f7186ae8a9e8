import { EQUIPMENT_CATEGORIES, QUOTA_PERIODS } from '@escale/domain';
import { Button, NumberField, Plus, Select, Trash2, useMessages } from '@escale/ui';
import styles from './agreements.module.css';
import { type TypedQuota, withQuota } from './typed-agreement.presenter.ts';

type QuotaFieldsProps = { readonly quotas: readonly TypedQuota[]; readonly problem: string | null; readonly onChange: (quotas: readonly TypedQuota[]) => void };

/** The hours agreed: one line a kind of equipment and a period; no line is no limit. */
export function QuotaFields({ quotas, problem, onChange }: QuotaFieldsProps) {
  const { t } = useMessages();
  const change = (key: number, more: Partial<TypedQuota>): void => onChange(quotas.map((quota) => (quota.key === key ? { ...quota, ...more } : quota)));
  const what = [{ id: 'PLACE' as const, label: t('organisation:agreement.anythingChoice') }, ...EQUIPMENT_CATEGORIES.map((id) => ({ id, label: t(`equipment:${id}.choice`) }))];
  return (
    <fieldset className={styles['group']}>
      <legend>{t('organisation:agreement.quotas')}</legend>
      <p className={styles['soft']}>{t('organisation:agreement.quotasHelp')}</p>
      {problem !== null && <p role="alert" className={styles['problem']}>{problem}</p>}
      {quotas.map(({ key, category, hours, period }, index) => (
        <div key={key} className={styles['line']}>
          <Select label={t('organisation:agreement.what')} options={what} value={category} onChange={(chosen) => change(key, { category: chosen })} />
          <NumberField label={t('organisation:agreement.hours')} minValue={0} maxValue={365_000} {...(hours === null ? {} : { value: hours })} onChange={(chosen) => change(key, { hours: Number.isNaN(chosen) ? null : chosen })} />
          <Select label={t('organisation:agreement.per')} options={QUOTA_PERIODS.map((id) => ({ id, label: t(`organisation:agreement.period.${id}`) }))} value={period} onChange={(chosen) => change(key, { period: chosen })} />
          <Button look="quiet" aria-label={t('organisation:agreement.removeQuota', { line: index + 1 })} onPress={() => onChange(quotas.filter((quota) => quota.key !== key))}><Trash2 aria-hidden="true" /></Button>
        </div>
      ))}
      <div className={styles['acts']}>
        <Button look="quiet" onPress={() => onChange(withQuota(quotas))}><Plus aria-hidden="true" />{t('organisation:agreement.addQuota')}</Button>
      </div>
    </fieldset>
  );
}
