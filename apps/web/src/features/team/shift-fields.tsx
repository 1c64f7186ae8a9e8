import { Checkbox, CheckboxGroup, ChoiceChips, DatePicker, Select, TextField, useMessages } from '@escale/ui';
import styles from './team.module.css';
import { type AccompaniedOffer, nameOf, offerTitle, type Person, type Typed } from './team.presenter.ts';

export type FieldProblem = { readonly field: string | null; readonly words: string };

type ShiftFieldsProps = {
  readonly typed: Typed;
  readonly people: readonly Person[];
  readonly offers: readonly AccompaniedOffer[];
  readonly problem: FieldProblem | null;
  /** Whether it may repeat: only what is being made. */
  readonly mayRepeat: boolean;
  readonly onType: (change: Partial<Typed>) => void;
};

const ALL = 'all';
const SOME = 'some';

/** Who is there, when, and for what. */
export function ShiftFields({ typed, people, offers, problem, mayRepeat, onType }: ShiftFieldsProps) {
  const { t, locale } = useMessages();
  const problemOf = (...fields: readonly string[]) => (problem !== null && problem.field !== null && fields.includes(problem.field) ? { problem: problem.words } : {});
  return (
    <>
      <Select label={t('team:form.person')} options={people.map((person) => ({ id: person.accountId, label: nameOf(person) }))} value={typed.accountId} onChange={(accountId) => onType({ accountId })} {...problemOf('accountId')} />
      <div className={styles['fields']}>
        <DatePicker label={t('team:form.day')} value={typed.day} onChange={(day) => day !== null && onType({ day })} {...problemOf('day')} />
        <TextField label={t('team:form.from')} inputMode="numeric" autoComplete="off" value={typed.from} onChange={(from) => onType({ from })} {...problemOf('from')} />
        <TextField label={t('team:form.to')} inputMode="numeric" autoComplete="off" value={typed.to} onChange={(to) => onType({ to })} {...problemOf('to')} />
      </div>
      {mayRepeat && <Checkbox isSelected={typed.repeats} onChange={(repeats) => onType({ repeats })}>{t('team:form.repeat')}</Checkbox>}
      {mayRepeat && typed.repeats && (
        <div className={styles['short']}>
          <DatePicker label={t('team:form.until')} value={typed.until} onChange={(until) => until !== null && onType({ until })} {...problemOf('until')} />
        </div>
      )}
      {offers.length > 1 && (
        <ChoiceChips
          label={t('team:form.what')}
          options={[{ id: ALL, label: t('team:form.whatAll') }, { id: SOME, label: t('team:form.whatSome') }]}
          value={typed.offerIds === null ? ALL : SOME}
          onChange={(id: typeof ALL | typeof SOME) => onType({ offerIds: id === ALL ? null : offers.slice(0, 1).map((offer) => offer.id) })}
        />
      )}
      {typed.offerIds !== null && (
        <CheckboxGroup label={t('team:form.offers')} options={offers.map((offer) => ({ id: offer.id, label: offerTitle(offer, locale) }))} value={[...typed.offerIds]} onChange={(offerIds) => onType({ offerIds })} {...problemOf('offerIds')} />
      )}
      <TextField label={t('team:form.note')} hint={t('team:form.noteHint')} optional value={typed.note} onChange={(note) => onType({ note })} {...problemOf('note')} />
    </>
  );
}
