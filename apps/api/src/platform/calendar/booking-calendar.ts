import { createMessages, type Locale } from '@escale/messages';
import ical, { ICalAttendeeRole, type ICalCalendar, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** Why the calendar is written (RFC 5546): an invitation or its change, its withdrawal, or a file to keep. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface CalendarFacts {
  readonly bookingId: string;
  /** Becomes SEQUENCE: a calendar keeps the highest. */
  readonly revision: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: boolean;
  readonly locale: Locale;
  readonly activity: string;
  readonly place: string;
  readonly address: string;
  readonly shortCode: string;
  /** The page of the booking, with its secret. */
  readonly manageUrl: string;
  readonly organizer: Mailbox;
  readonly attendee: Mailbox | null;
  /** The network's public host name, which makes the UID unique in the world. */
  readonly host: string;
}

const METHODS = { REQUEST: ICalCalendarMethod.REQUEST, CANCEL: ICalCalendarMethod.CANCEL, PUBLISH: ICalCalendarMethod.PUBLISH } as const;

// A parameter value has no escape for a double quote or a control character (RFC 5545 §3.2).
const parameter = (text: string): string => text.replace(/[\p{Cc}"]+/gu, ' ').trim();

const calendarOf = (method: CalendarMethod, locale: Locale): ICalCalendar => ical({ method: METHODS[method], prodId: { company: 'Escale', product: 'Reservations', language: locale.toUpperCase() } });

function addEvent(calendar: ICalCalendar, facts: CalendarFacts, method: CalendarMethod, now: Date): void {
  const say = createMessages(facts.locale).t;
  const { organizer, attendee } = facts;
  calendar.createEvent({
    id: `booking-${facts.bookingId}@${facts.host}`,
    sequence: facts.revision,
    stamp: now,
    start: facts.startsAt,
    end: facts.endsAt,
    status: facts.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: say('mail:calendar.summary', { activity: facts.activity, place: facts.place }),
    ...(facts.cancelled ? {} : { description: say('mail:calendar.description', { code: facts.shortCode, url: facts.manageUrl }), url: facts.manageUrl }),
    location: [facts.place, facts.address].filter((part) => part !== '').join(', '),
    organizer: { name: parameter(organizer.name), email: organizer.address },
    ...(method === 'PUBLISH' || attendee === null
      ? {}
      : {
          attendees: [
            {
              name: parameter(attendee.name),
              email: attendee.address,
              role: ICalAttendeeRole.REQ,
              status: method === 'CANCEL' ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
              rsvp: false,
            },
          ],
        }),
  });
}

/**
 * One booking as an iCalendar object, its instants in UTC: the same UID for its whole life, METHOD on the calendar.
 * A PUBLISH has no attendee (RFC 5546 §3.2.1). `now` becomes DTSTAMP.
 */
export function bookingCalendar(facts: CalendarFacts, method: CalendarMethod, now: Date): string {
  const calendar = calendarOf(method, facts.locale);
  addEvent(calendar, facts, method, now);
  return calendar.toString();
}

/** The sessions of a group in one file, METHOD:PUBLISH: an invitation may hold but one event (RFC 5546 §3.2.2). What was cancelled stands in it as such, so that calendars take it out. */
export function groupCalendar(sessions: readonly CalendarFacts[], locale: Locale, now: Date): string {
  const calendar = calendarOf('PUBLISH', locale);
  for (const session of sessions) addEvent(calendar, session, 'PUBLISH', now);
  return calendar.toString();
}
