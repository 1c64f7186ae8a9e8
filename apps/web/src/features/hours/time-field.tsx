import type { MinuteOfDay } from '@escale/domain';
import { TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { shownTime, typedTime } from './words.presenter.ts';

type TimeFieldProps = { readonly label: string; readonly minute: MinuteOfDay; readonly onChange: (minute: MinuteOfDay) => void };

/** A time as people write it; what cannot be read stays as it was typed, and says so. */
export function TimeField({ label, minute, onChange }: TimeFieldProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const settle = (): void => {
    const read = typed === null ? null : typedTime(typed);
    setLeft(true);
    if (read === null) return;
    setTyped(null);
    onChange(read);
  };
  const unread = left && typed !== null && typedTime(typed) === null;
  return (
    <TextField
      label={label}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? shownTime(minute)}
      onChange={(text) => {
        setTyped(text);
        setLeft(false);
      }}
      onBlur={settle}
      onKeyDown={({ key }) => {
        if (key === 'Enter') settle();
      }}
      {...(unread ? { problem: t('hours:day.unread') } : {})}
    />
  );
}
