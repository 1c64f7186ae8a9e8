import { AUDIENCES } from '@escale/domain';
import { Checkbox, LinkButton, NumberField, Select, TextField, useMessages } from '@escale/ui';
import type { OfferNo, Stock } from './facts.ts';
import { NeedFields } from './need-fields.tsx';
import styles from './offers.module.css';
import { FIELD_BOUNDS, type TypedOffer } from './typed-offer.presenter.ts';

type OfferFormProps = { readonly typed: TypedOffer; readonly stock: Stock; readonly no: Pick<OfferNo, 'code' | 'field'> | null; /** To the team, where this activity needs somebody and nobody is planned. */ readonly teamHref: string | null; readonly onType: (more: Partial<TypedOffer>) => void };

/** Keys of the form that hold a number. */
type Figure = { [Key in keyof TypedOffer]: TypedOffer[Key] extends number ? Key : never }[keyof TypedOffer];

const NONE = 'none';

/** The fields of an offer, in five groups: what, when, for whom, by which rules, how for groups. */
export function OfferForm({ typed, stock, no, teamHref, onType }: OfferFormProps) {
  const { t } = useMessages();
  const problemOf = (field: string): { readonly problem?: string } => (no?.field === field ? { problem: t(`offers:no.${no.code}`) } : {});
  const figure = (key: Figure, label: string, field: string, [least, most]: readonly [number, number], fine = false) => (
    <NumberField
      label={label}
      minValue={least}
      maxValue={most}
      value={typed[key]}
      onChange={(value) => onType({ [key]: value })}
      formatOptions={{ maximumFractionDigits: fine ? 2 : 0, useGrouping: false }}
      {...problemOf(field)}
    />
  );
  return (
    <>
      <fieldset className={styles['group']}>
        <legend>{t('offers:editor.what')}</legend>
        <TextField label={t('offers:editor.titleFr')} value={typed.titleFr} onChange={(titleFr) => onType({ titleFr })} lang="fr" {...problemOf('titleFr')} />
        <TextField label={t('offers:editor.titleEn')} value={typed.titleEn} onChange={(titleEn) => onType({ titleEn })} lang="en" {...problemOf('titleEn')} />
        <TextField label={t('offers:editor.descriptionFr')} optional value={typed.descriptionFr} onChange={(descriptionFr) => onType({ descriptionFr })} lang="fr" {...problemOf('descriptionFr')} />
        <TextField label={t('offers:editor.descriptionEn')} optional value={typed.descriptionEn} onChange={(descriptionEn) => onType({ descriptionEn })} lang="en" {...problemOf('descriptionEn')} />
        <NeedFields needs={typed.needs} stock={stock} problem={problemOf('needs').problem} onChange={(needs) => onType({ needs })} />
        <Select
          label={t('offers:editor.space')}
          options={[{ id: NONE, label: t('offers:editor.noSpace') }, ...stock.spaces.map(({ id, name }) => ({ id, label: name }))]}
          value={typed.spaceId ?? NONE}
          onChange={(id) => onType({ spaceId: id === NONE ? null : id })}
          {...problemOf('spaceId')}
        />
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('offers:editor.when')}</legend>
        <TextField label={t('offers:editor.durations')} hint={t('offers:editor.durationsHint')} value={typed.durations} onChange={(durations) => onType({ durations })} inputMode="text" {...problemOf('durationsMinutes')} />
        <div className={styles['pair']}>
          {figure('gridMinutes', t('offers:editor.grid'), 'gridMinutes', FIELD_BOUNDS.gridMinutes)}
          {figure('noticeHours', t('offers:editor.notice'), 'noticeMinutes', FIELD_BOUNDS.noticeHours, true)}
          {figure('horizonDays', t('offers:editor.horizon'), 'horizonDays', FIELD_BOUNDS.horizonDays)}
        </div>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('offers:editor.who')}</legend>
        <Select label={t('offers:editor.audience')} options={AUDIENCES.map((id) => ({ id, label: t(`hours:audience.${id}`) }))} value={typed.audience} onChange={(audience) => onType({ audience })} />
        <div className={styles['pair']}>
          {figure('peopleMin', t('offers:editor.peopleMin'), 'peopleMin', FIELD_BOUNDS.people)}
          {figure('peopleMax', t('offers:editor.peopleMax'), 'peopleMax', FIELD_BOUNDS.people)}
          {figure('minimumAge', t('offers:editor.minimumAge'), 'minimumAge', FIELD_BOUNDS.minimumAge)}
          {figure('guardianBelow', t('offers:editor.guardianBelow'), 'guardianConsentBelow', FIELD_BOUNDS.guardianBelow)}
        </div>
        <Checkbox isSelected={typed.safetyNotice} onChange={(safetyNotice) => onType({ safetyNotice })}>{t('offers:editor.safetyNotice')}</Checkbox>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('offers:editor.rules')}</legend>
        {figure('perDayLimit', t('offers:editor.perDayLimit'), 'perDayLimit', FIELD_BOUNDS.perDayLimit)}
        <Checkbox isSelected={typed.needsApproval} onChange={(needsApproval) => onType({ needsApproval })}>{t('offers:editor.needsApproval')}</Checkbox>
        {typed.needsApproval && figure('deadlineHours', t('offers:editor.deadline'), 'approvalDeadlineHours', FIELD_BOUNDS.deadlineHours)}
        <Checkbox isSelected={typed.supervised} onChange={(supervised) => onType({ supervised })} detail={t('offers:editor.supervisedHint')}>{t('offers:editor.supervised')}</Checkbox>
        {typed.supervised && teamHref !== null && <LinkButton look="quiet" href={teamHref}>{t('offers:editor.toTeam')}</LinkButton>}
        <Checkbox isSelected={typed.remindsAndNotes} onChange={(remindsAndNotes) => onType({ remindsAndNotes })} detail={t('offers:editor.remindsAndNotesHint')}>{t('offers:editor.remindsAndNotes')}</Checkbox>
        {typed.remindsAndNotes && figure('absenceReminderHours', t('offers:editor.absenceReminder'), 'absenceReminderHours', FIELD_BOUNDS.absenceReminderHours)}
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('offers:editor.groups')}</legend>
        {figure('groupPeople', t('offers:editor.groupPeople'), 'groups.peopleMost', FIELD_BOUNDS.groupPeople)}
        {typed.groupPeople > 0 && (
          <div className={styles['pair']}>
            {figure('groupHoursLeast', t('offers:editor.groupHoursLeast'), 'groups.minutesLeast', FIELD_BOUNDS.groupHours, true)}
            {figure('groupHoursMost', t('offers:editor.groupHoursMost'), 'groups.minutesMost', FIELD_BOUNDS.groupHours, true)}
          </div>
        )}
        {typed.groupPeople > 0 && <Checkbox isSelected={typed.asksNames} onChange={(asksNames) => onType({ asksNames })} detail={t('offers:editor.asksNamesHint')}>{t('offers:editor.asksNames')}</Checkbox>}
        {typed.groupPeople > 0 && typed.asksNames && figure('groupNamesDueDays', t('offers:editor.namesDueDays'), 'groups.namesDueDays', FIELD_BOUNDS.groupNamesDueDays)}
      </fieldset>
    </>
  );
}
