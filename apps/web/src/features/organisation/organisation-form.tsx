import { ORGANISATION_KINDS } from '@escale/domain';
import { DatePicker, Select, TextField, useMessages } from '@escale/ui';
import type { OrganisationRefusalCode } from '../../gql/graphql.ts';
import styles from './organisation.module.css';
import type { OrganisationField, TypedOrganisation } from './typed-organisation.presenter.ts';

export type OrganisationNo = { readonly code: OrganisationRefusalCode; readonly field?: string | null };

type OrganisationFormProps = { readonly typed: TypedOrganisation; readonly fixed: readonly OrganisationField[]; readonly readOnly: boolean; readonly no: OrganisationNo | null; readonly onType: (more: Partial<TypedOrganisation>) => void };

/** Who an organisation is and whom to speak to. What a coordinator has checked is shown, and not to be changed here. */
export function OrganisationForm({ typed, fixed, readOnly, no, onType }: OrganisationFormProps) {
  const { t } = useMessages();
  const problem = (field: OrganisationField) => (no?.field === field ? { problem: t(`organisation:refusal.${no.code}`) } : {});
  const stays = (field: OrganisationField, hint?: string) => {
    const checked = fixed.includes(field);
    return { isReadOnly: readOnly || checked, ...(checked ? { hint: t('organisation:form.fixed') } : hint === undefined ? {} : { hint }), ...problem(field) };
  };
  const kinds = ORGANISATION_KINDS.map((id) => ({ id, label: t(`organisation:kind.${id}`) }));
  return (
    <>
      <fieldset className={styles['group']}>
        <legend>{t('organisation:form.who')}</legend>
        {readOnly || fixed.includes('kind') ? (
          <TextField label={t('organisation:form.kind')} value={t(`organisation:kind.${typed.kind}`)} isReadOnly {...(fixed.includes('kind') ? { hint: t('organisation:form.fixed') } : {})} />
        ) : (
          <Select label={t('organisation:form.kind')} options={kinds} value={typed.kind} onChange={(kind) => onType({ kind })} {...problem('kind')} />
        )}
        <TextField label={t('organisation:form.name')} autoComplete="organization" maxLength={200} value={typed.name} onChange={(name) => onType({ name })} {...stays('name')} />
        <TextField label={t('organisation:form.siret')} inputMode="numeric" maxLength={40} value={typed.siret} onChange={(siret) => onType({ siret })} {...stays('siret', t('organisation:form.siretHelp'))} />
        <TextField label={t('organisation:form.nda')} optional maxLength={40} value={typed.nda} onChange={(nda) => onType({ nda })} {...stays('nda', t('organisation:form.ndaHelp'))} />
        <TextField label={t('organisation:form.uai')} optional={typed.kind !== 'CFA'} maxLength={40} value={typed.uai} onChange={(uai) => onType({ uai })} {...stays('uai', t('organisation:form.uaiHelp'))} />
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('organisation:form.qualiopi')}</legend>
        <p className={styles['soft']}>{t('organisation:form.qualiopiHelp')}</p>
        <div className={styles['pair']}>
          <DatePicker label={t('organisation:form.qualiopiFrom')} value={typed.qualiopiFrom} onChange={(qualiopiFrom) => onType({ qualiopiFrom })} {...problem('qualiopiFrom')} />
          <DatePicker label={t('organisation:form.qualiopiUntil')} value={typed.qualiopiUntil} onChange={(qualiopiUntil) => onType({ qualiopiUntil })} {...problem('qualiopiUntil')} />
        </div>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('organisation:form.contact')}</legend>
        <TextField label={t('organisation:form.contactName')} autoComplete="name" maxLength={200} value={typed.contactName} onChange={(contactName) => onType({ contactName })} {...stays('contactName')} />
        <TextField label={t('organisation:form.contactEmail')} type="email" inputMode="email" autoComplete="email" maxLength={254} value={typed.contactEmail} onChange={(contactEmail) => onType({ contactEmail })} {...stays('contactEmail')} />
        <TextField label={t('organisation:form.contactPhone')} optional type="tel" inputMode="tel" autoComplete="tel" maxLength={40} value={typed.contactPhone} onChange={(contactPhone) => onType({ contactPhone })} {...stays('contactPhone')} />
      </fieldset>
    </>
  );
}
