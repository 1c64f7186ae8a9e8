import { Button, CalendarPlus, type Tone, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { saveCalendar } from '../../my-bookings/save-calendar.ts';
import type { Group } from '../facts.ts';
import { GroupCalendarQuery } from '../groups.graphql.ts';

/** All sessions as they are at this moment, in one file for the calendar. */
export function SaveCalendar({ group: { id, title }, onTell }: { readonly group: Pick<Group, 'id' | 'title'>; readonly onTell: (tone: Tone, words: string) => void }) {
  const { t, locale } = useMessages();
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const save = async (): Promise<void> => {
    setAsking(true);
    const calendar = (await client.query(GroupCalendarQuery, { id, locale }, { requestPolicy: 'network-only' })).data?.groupBooking?.calendar ?? null;
    setAsking(false);
    if (calendar === null) return onTell('no', t('shell:unreachable.text'));
    saveCalendar(calendar, title);
    onTell('ok', t('groups:page.calendarDone'));
  };
  return <Button look="quiet" pending={asking} onPress={() => void save()}><CalendarPlus aria-hidden="true" />{t('groups:page.calendar')}</Button>;
}
