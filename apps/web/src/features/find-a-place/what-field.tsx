import { EQUIPMENT_CATEGORIES } from '@escale/domain';
import { formatDuration } from '@escale/messages';
import { ComboBox, EquipmentIcon, type Option, RectangleGoggles, useMessages } from '@escale/ui';
import { useMemo, useState } from 'react';
import type { Search } from './search.ts';
import { type ModuleChoice, whatFits } from './what-fits.ts';

export type What = Pick<Search, 'category' | 'moduleId'>;
type WhatFieldProps = { readonly value: What; readonly modules: readonly ModuleChoice[]; readonly onChange: (what: What) => void };

/** What for: a kind of equipment or a module, found by any of its words. */
export function WhatField({ value, modules, onChange }: WhatFieldProps) {
  const { t, locale } = useMessages();
  const options = useMemo<readonly Option[]>(
    () => [
      ...EQUIPMENT_CATEGORIES.map((category) => ({ id: category, label: t(`equipment:${category}.choice`), icon: <EquipmentIcon category={category} /> })),
      ...modules.map(({ id, title, durationMinutes }) => ({ id, label: title, detail: t('search:what.moduleOf', { duration: formatDuration(durationMinutes, locale) }), icon: <RectangleGoggles aria-hidden="true" /> })),
    ],
    [modules, t, locale],
  );
  const chosen = options.find(({ id }) => id === value.moduleId || id === value.category);
  // Null while nothing is being typed: the field then shows what was chosen, in the language of the moment.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen?.label ?? '';
  const change = (next: string): void => {
    setTyped(next === chosen?.label ? null : next);
    if (next === '' && chosen !== undefined) onChange({ category: null, moduleId: null });
  };
  const choose = ({ id }: Option): void => {
    setTyped(null);
    const category = EQUIPMENT_CATEGORIES.find((known) => known === id) ?? null;
    onChange({ category, moduleId: category === null ? id : null });
  };
  const suggestions = typed === null ? options : whatFits(options, typed);
  return (
    <ComboBox
      label={t('search:what.label')}
      placeholder={t('search:what.placeholder')}
      text={text}
      onTextChange={change}
      suggestions={suggestions}
      onChoose={choose}
      onSubmitText={() => {
        const [first] = suggestions;
        if (typed !== null && typed.trim() !== '' && first !== undefined) choose(first);
      }}
      empty={t('search:what.unknown')}
    />
  );
}
