import { PAGE_BOUNDS, PAGE_LIST_NAMES, PAGE_LISTS, PAGE_TEXTS, type PageRefusalCode } from '@escale/domain';
import { Checkbox, CheckboxGroup, NumberField, TextArea, TextField, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { languageName } from '../../shell/language-name.ts';
import { HELP_LANGUAGES } from '../find-a-place/help-languages.ts';
import { listWord } from '../place-page/list-word.presenter.ts';
import { AccessFields } from './access-fields.tsx';
import { idOf } from './field-ids.ts';
import styles from './manage-place.module.css';
import type { PageFacts } from './page-facts.ts';
import type { TypedPage } from './typed-page.presenter.ts';

type PageFormProps = { readonly typed: TypedPage; readonly base: PageFacts; readonly no: { readonly code: PageRefusalCode; readonly field: string | null } | null; readonly onType: (more: Partial<TypedPage>) => void };

const each = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];

/** The fields of the page, in the order in which they are read. */
export function PageForm({ typed, base, no, onType }: PageFormProps) {
  const { t, locale } = useMessages();
  const problemOf = (field: string): { readonly problem?: string } => (no?.field === field ? { problem: t(`placePage:no.${no.code}`) } : {});
  const at = (field: string, content: ReactNode): ReactNode => <div key={field} id={idOf(field)}>{content}</div>;
  const line = (field: 'phone' | 'addressLine' | 'addressExtra' | 'postcode' | 'communeName', hint?: string) =>
    at(field, <TextField label={t(`placePage:field.${field}`)} value={typed[field]} onChange={(value) => onType({ [field]: value })} {...(hint === undefined ? {} : { hint })} {...problemOf(field)} />);
  const lines = (field: 'summary' | 'description' | 'howToCome' | 'emails' | 'websites', rows: number, hint?: string, lang?: 'fr') =>
    at(field, <TextArea label={t(`placePage:field.${field}`)} rows={rows} value={typed[field]} onChange={(value) => onType({ [field]: value })} {...(hint === undefined ? {} : { hint })} {...(lang === undefined ? {} : { lang })} {...problemOf(field)} />);
  const degrees = (field: 'latitude' | 'longitude') => <TextField label={t(`placePage:field.${field}`)} inputMode="decimal" value={typed[field]} onChange={(value) => onType({ [field]: value })} {...problemOf('position')} />;
  return (
    <form noValidate aria-label={t('placePage:form')} className={styles['form']} onSubmit={(event) => event.preventDefault()}>
      <fieldset className={styles['group']}>
        <legend>{t('placePage:group.words')}</legend>
        <p className={styles['soft']}>{t('placePage:identity')} {base.pivot === null ? t('placePage:noPivot') : t('placePage:pivot', { number: base.pivot })}</p>
        {lines('summary', 3, t('placePage:hint.summary'), 'fr')}
        <p className={styles['soft']}>{t('placePage:length', { count: typed.summary.length, most: PAGE_TEXTS.summary })}</p>
        {lines('description', 8, undefined, 'fr')}
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('placePage:group.contact')}</legend>
        {line('phone', t('placePage:hint.phone'))}
        {lines('emails', 2, t('placePage:hint.emails'))}
        {lines('websites', 2, t('placePage:hint.websites'))}
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('placePage:group.address')}</legend>
        {line('addressLine')}
        {line('addressExtra')}
        <div className={styles['pair']}>
          {line('postcode')}
          {line('communeName')}
        </div>
        <div id={idOf('position')} className={styles['group']}>
          <p className={styles['soft']}>{t('placePage:hint.position')}{base.place.positionApproximate && ` ${t('placePage:hint.approximate')}`}</p>
          <div className={styles['pair']}>
            {degrees('latitude')}
            {degrees('longitude')}
          </div>
        </div>
        {lines('howToCome', 3, undefined, 'fr')}
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('placePage:group.lists')}</legend>
        {PAGE_LIST_NAMES.map((name) =>
          at(name, <CheckboxGroup label={t(`placePage:field.${name}`)} options={each(PAGE_LISTS[name], base.place[name]).map((id) => ({ id, label: listWord(id, t) }))} value={typed[name]} onChange={(values) => onType({ [name]: values })} {...problemOf(name)} />),
        )}
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('placePage:group.welcome')}</legend>
        <Checkbox isSelected={typed.quiet} onChange={(quiet) => onType({ quiet })}>{t('placePage:field.quiet')}</Checkbox>
        <Checkbox isSelected={typed.staffHelp} onChange={(staffHelp) => onType({ staffHelp })}>{t('placePage:field.staffHelp')}</Checkbox>
        {at('helpLanguages', <CheckboxGroup label={t('placePage:field.helpLanguages')} options={each(['fr'], HELP_LANGUAGES, base.place.helpLanguages).map((id) => ({ id, label: languageName(id, locale) }))} value={typed.helpLanguages} onChange={(helpLanguages) => onType({ helpLanguages })} {...problemOf('helpLanguages')} />)}
        {at('peopleCapacity', <NumberField label={t('placePage:field.peopleCapacity')} hint={t('placePage:hint.peopleCapacity')} minValue={PAGE_BOUNDS.people[0]} maxValue={PAGE_BOUNDS.people[1]} value={typed.peopleCapacity} onChange={(peopleCapacity) => onType({ peopleCapacity })} {...problemOf('peopleCapacity')} />)}
      </fieldset>
      <AccessFields access={typed.access} declared={typed.wheelchairAccessible} problemOf={problemOf} onType={onType} />
    </form>
  );
}
