import { formatDuration } from '@escale/messages';
import { Button, CheckboxGroup, ChoiceChips, Dialog, NumberField, type Option, Select, SlidersHorizontal, useMessages } from '@escale/ui';
import { useState } from 'react';
import { languageName } from '../../shell/language-name.ts';
import { HELP_LANGUAGES } from './help-languages.ts';
import { ACCESS_NEEDS, filterCount, MOST_PEOPLE, NO_FILTERS, type PartOfDay, PARTS_OF_DAY, type Search, USUAL_KM } from './search.ts';
import styles from './filters-dialog.module.css';

const DURATIONS = [30, 60, 90, 120, 180, 240];
const DISTANCES_KM = [5, 10, USUAL_KM, 60, 120, 250];
const ANY = 'any' as const;
const OLDEST = 120;

type FiltersDialogProps = { readonly search: Search; readonly onApply: (search: Search) => void };

// What came in a link stays in the list, or it would look as if nothing were chosen.
const withPresent = (usual: readonly number[], present: number | null): number[] => [...new Set([...usual, ...(present === null ? [] : [present])])].sort((one, other) => one - other);
const optionOf = (value: number, label: string): Option => ({ id: String(value), label });
const chosenNumber = (id: string): number | null => (id === ANY ? null : Number(id));

/** The filters beside the three questions; nothing changes until they are applied. */
export function FiltersDialog({ search, onApply }: FiltersDialogProps) {
  const { t } = useMessages();
  const [draft, setDraft] = useState(search);
  return (
    <Dialog
      title={t('search:filters.title')}
      size="wide"
      onOpenChange={(isOpen) => isOpen && setDraft(search)}
      trigger={
        <Button look="plain">
          <SlidersHorizontal aria-hidden="true" />
          {t('search:filters.open', { count: filterCount(search) })}
        </Button>
      }
      actions={(close) => (
        <>
          <Button look="plain" onPress={() => setDraft({ ...draft, ...NO_FILTERS })}>
            {t('search:filters.reset')}
          </Button>
          <Button
            onPress={() => {
              onApply(draft);
              close();
            }}
          >
            {t('search:filters.apply')}
          </Button>
        </>
      )}
    >
      <FilterFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </Dialog>
  );
}

function FilterFields({ draft, onChange }: { readonly draft: Search; readonly onChange: (change: Partial<Search>) => void }) {
  const { t, locale } = useMessages();
  return (
    <div className={styles['fields']}>
      <div className={styles['whole']}>
        <ChoiceChips
          label={t('search:when.timeOfDay')}
          value={draft.partOfDay ?? ANY}
          options={[{ id: ANY, label: t('search:when.anyHour') }, ...PARTS_OF_DAY.map((part) => ({ id: part, label: t(`search:when.${part}`) }))]}
          onChange={(part: PartOfDay | typeof ANY) => onChange({ partOfDay: part === ANY ? null : part })}
        />
      </div>
      <NumberField label={t('search:people.label')} value={draft.people} minValue={1} maxValue={MOST_PEOPLE} onChange={(people) => onChange({ people: Number.isNaN(people) ? 1 : people })} />
      <NumberField label={t('search:age.label')} optional value={draft.age ?? Number.NaN} minValue={0} maxValue={OLDEST} onChange={(age) => onChange({ age: Number.isNaN(age) ? null : age })} />
      <Select
        label={t('search:duration.label')}
        value={draft.durationMinutes === null ? ANY : String(draft.durationMinutes)}
        options={[{ id: ANY, label: t('search:duration.any') }, ...withPresent(DURATIONS, draft.durationMinutes).map((minutes) => optionOf(minutes, formatDuration(minutes, locale)))]}
        onChange={(id) => onChange({ durationMinutes: chosenNumber(id) })}
      />
      <Select
        label={t('search:where.radius')}
        value={String(draft.withinKm ?? USUAL_KM)}
        options={withPresent(DISTANCES_KM, draft.withinKm).map((km) => optionOf(km, t('search:where.withinKm', { km })))}
        onChange={(id) => onChange({ withinKm: Number(id) === USUAL_KM ? null : Number(id) })}
      />
      <CheckboxGroup label={t('search:access.label')} value={draft.access} options={ACCESS_NEEDS.map((need) => ({ id: need, label: t(`search:access.${need}`) }))} onChange={(access) => onChange({ access })} />
      <Select
        label={t('search:helpLanguage.label')}
        value={draft.helpLanguage ?? ANY}
        options={[{ id: ANY, label: t('search:helpLanguage.any') }, ...HELP_LANGUAGES.map((tag) => ({ id: tag, label: languageName(tag, locale) }))]}
        onChange={(tag) => onChange({ helpLanguage: tag === ANY ? null : tag })}
      />
    </div>
  );
}
