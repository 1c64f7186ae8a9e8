import { useState } from 'react';

/** What was answered last: while nobody answers, it stays on screen. A part of the page that asks about something else has another key. */
export function useKnown<Data>(data: Data | undefined): Data | undefined {
  const [known, setKnown] = useState(data);
  if (data !== undefined && data !== known) setKnown(data);
  return data ?? known;
}
