import { useMessages } from '@escale/ui';
import { useMemo } from 'react';
import type { Reading } from './words.presenter.ts';

/** How bookings are put into words on this screen. */
export function useReading(timeZone: string): Reading {
  const { t, locale } = useMessages();
  return useMemo(() => ({ t, locale, timeZone }), [t, locale, timeZone]);
}
