import { ACCESS_FIELDS, ACCESS_SECTIONS, type AccessDetails, type AccessField, ENTRANCE_WIDTH_CM, wheelchairAccess } from '@escale/domain';
import { formatList, type Translate } from '@escale/messages';
import { Checkbox, CheckboxGroup, NumberField, Select, TextField, useMessages } from '@escale/ui';
import { idOf } from './field-ids.ts';
import styles from './manage-place.module.css';
import type { TypedPage } from './typed-page.presenter.ts';

type AccessFieldsProps = { readonly access: AccessDetails; readonly declared: boolean; readonly problemOf: (field: string) => { readonly problem?: string }; readonly onType: (more: Partial<TypedPage>) => void };

const UNTOLD = 'UNTOLD';
type Choice = { readonly id: string; readonly label: string };

function choicesOf(field: AccessField, t: Translate): readonly Choice[] {
  const untold = { id: UNTOLD, label: t('placePage:access.untold') };
  switch (field.kind) {
    case 'ONE_OF':
      if (field.key === 'pathRamp') return [untold, ...field.values.map((id) => ({ id, label: t(`placePage:access.ramp.${id}`) }))];
      if (field.key === 'receptionStaff') return [untold, ...field.values.map((id) => ({ id, label: t(`placePage:access.staff.${id}`) }))];
      return [untold, ...field.values.map((id) => ({ id, label: t(`placePage:access.rooms.${id}`) }))];
    case 'SEVERAL':
      return field.key === 'callDevices' ? field.values.map((id) => ({ id, label: t(`placePage:access.call.${id}`) })) : field.values.map((id) => ({ id, label: t(`placePage:access.hearing.${id}`) }));
    default:
      return [untold, { id: 'YES', label: t('placePage:access.YES') }, { id: 'NO', label: t('placePage:access.NO') }];
  }
}

/** How one gets in, from the street to the toilets, and what follows from it for a wheelchair. */
export function AccessFields({ access, declared, problemOf, onType }: AccessFieldsProps) {
  const { t, locale } = useMessages();
  const put = (key: keyof AccessDetails, value: unknown): void => onType({ access: { ...access, [key]: value } });
  const control = (field: AccessField) => {
    const label = t(`placePage:access.ask.${field.key}`);
    const problem = problemOf(`access.${field.key}`);
    switch (field.kind) {
      case 'CENTIMETRES':
        return <NumberField label={label} minValue={ENTRANCE_WIDTH_CM[0]} maxValue={ENTRANCE_WIDTH_CM[1]} value={access.entranceWidthCm ?? Number.NaN} onChange={(value) => put(field.key, Number.isFinite(value) ? value : null)} {...problem} />;
      case 'ADDRESS':
        return <TextField label={label} value={access.registerUrl ?? ''} onChange={(value) => put(field.key, value === '' ? null : value)} {...problem} />;
      case 'SEVERAL': {
        const told: readonly string[] | null = access[field.key];
        return (
          <div className={styles['group']}>
            <Select label={label} options={[{ id: UNTOLD, label: t('placePage:access.untold') }, { id: 'NONE', label: t('placePage:access.noneOf') }, { id: 'SOME', label: t('placePage:access.someOf') }]} value={told === null ? UNTOLD : told.length === 0 ? 'NONE' : 'SOME'} onChange={(how) => put(field.key, how === UNTOLD ? null : how === 'NONE' ? [] : field.values.slice(0, 1))} />
            {told !== null && told.length > 0 && <CheckboxGroup label={t('placePage:access.someOf')} options={choicesOf(field, t)} value={told} onChange={(values) => put(field.key, values)} />}
          </div>
        );
      }
      case 'ONE_OF':
        return <Select label={label} options={choicesOf(field, t)} value={access[field.key] ?? UNTOLD} onChange={(id) => put(field.key, id === UNTOLD ? null : id)} />;
      case 'YES_NO': {
        const told = access[field.key];
        return <Select label={label} options={choicesOf(field, t)} value={told === null ? UNTOLD : told ? 'YES' : 'NO'} onChange={(id) => put(field.key, id === UNTOLD ? null : id === 'YES')} />;
      }
    }
  };
  const { verdict, obstacles, missing } = wheelchairAccess(access);
  const steps = formatList(verdict === 'NO' ? obstacles.map((step) => t(`placePage:access.barred.${step}`)) : missing.map((step) => t(`placePage:access.missing.${step}`)), locale);
  return (
    <fieldset className={styles['group']}>
      <legend>{t('placePage:group.access')}</legend>
      <p className={styles['soft']}>{t('placePage:access.words')}</p>
      {ACCESS_SECTIONS.map((section) => (
        <fieldset key={section} className={styles['section']}>
          <legend>{t(`placePage:access.section.${section}`)}</legend>
          <div className={styles['pair']}>
            {ACCESS_FIELDS.filter((field) => field.section === section).map((field) => (
              <div key={field.key} id={idOf(`access.${field.key}`)}>{control(field)}</div>
            ))}
          </div>
        </fieldset>
      ))}
      <p role="status" className={styles['verdict']}>{t(`placePage:access.verdict.${verdict}`, { steps })}</p>
      <p className={styles['soft']}>{t('placePage:access.rule')}</p>
      {verdict === 'UNKNOWN' && <Checkbox isSelected={declared} onChange={(wheelchairAccessible) => onType({ wheelchairAccessible })}>{t('placePage:field.wheelchairAccessible')}</Checkbox>}
    </fieldset>
  );
}
