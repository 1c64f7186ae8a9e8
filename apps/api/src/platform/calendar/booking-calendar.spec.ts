import { describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { bookingCalendar, type CalendarFacts, type CalendarMethod } from './booking-calendar.ts';

const NOW = new Date('2026-03-01T09:00:00Z');
const FACTS: CalendarFacts = {
  bookingId: '9f0a6b0e-8f0e-4c40-8a86-4f2b8d5d7f31',
  revision: 2,
  startsAt: new Date('2026-03-12T13:00:00Z'),
  endsAt: new Date('2026-03-12T14:00:00Z'),
  cancelled: false,
  locale: 'fr',
  activity: 'Souder, percer ; mesurer',
  place: 'La Forge',
  address: '12 rue des Ateliers, 18000 Bourges',
  shortCode: 'K7M2-4QXP',
  manageUrl: 'https://escale.example/reservation/9f0a6b0e#secret',
  organizer: { name: 'Escale', address: 'reservations@escale.example' },
  attendee: { name: 'Camille Durand', address: 'camille@exemple.example' },
  host: 'escale.example',
};

const read = (facts: CalendarFacts, method: CalendarMethod) => {
  const text = bookingCalendar(facts, method, NOW);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const event = events[0];
  if (event === undefined || events.length !== 1) throw new Error(`${events.length} events`);
  return { text, calendar, component: event, event: new ICAL.Event(event) };
};

describe('a booking as a calendar', () => {
  test('names itself the same way for its whole life and counts its changes', () => {
    const { event, component } = read(FACTS, 'REQUEST');
    expect(event.uid).toBe('booking-9f0a6b0e-8f0e-4c40-8a86-4f2b8d5d7f31@escale.example');
    expect(event.sequence).toBe(2);
    expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-03-01T09:00:00Z');
    expect(event.startDate.toJSDate()).toEqual(FACTS.startsAt);
    expect(event.endDate.toJSDate()).toEqual(FACTS.endsAt);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  test.each(['REQUEST', 'CANCEL', 'PUBLISH'] as const)('says %s once, on the calendar and not on the event', (method) => {
    const { text, calendar, component } = read({ ...FACTS, cancelled: method === 'CANCEL' }, method);
    expect(calendar.getFirstPropertyValue('method')).toBe(method);
    expect(component.getFirstProperty('method')).toBeNull();
    expect(text.match(/^METHOD:/gm)).toHaveLength(1);
  });

  test('is withdrawn with its status', () => {
    expect(read({ ...FACTS, cancelled: true }, 'CANCEL').component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  test('has organizer and attendee in a request, no attendee in a file to keep', () => {
    const { component } = read(FACTS, 'REQUEST');
    expect(component.getFirstPropertyValue('organizer')).toBe('mailto:reservations@escale.example');
    expect(String(component.getFirstPropertyValue('attendee')).toLowerCase()).toBe('mailto:camille@exemple.example');
    expect(read(FACTS, 'PUBLISH').component.getFirstProperty('attendee')).toBeNull();
  });

  test('gives back commas, semicolons and backslashes as they were', () => {
    const { event, text } = read({ ...FACTS, place: 'L\\Atelier; le, vrai' }, 'REQUEST');
    expect(event.summary).toContain('Souder, percer ; mesurer');
    expect(event.location).toBe('L\\Atelier; le, vrai, 12 rue des Ateliers, 18000 Bourges');
    expect(text).toContain('12 rue des Ateliers\\, 18000 Bourges');
  });

  test('breaks its lines by CRLF, none longer than 75 bytes, whatever the script', () => {
    const { text, event } = read({ ...FACTS, activity: 'é👩🏽‍🏭تدريب '.repeat(30) }, 'REQUEST');
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(event.summary).toContain('é👩🏽‍🏭تدريب '.repeat(29));
    expect(text).not.toContain('\uFFFD');
  });

  test('lets no name write a line of its own', () => {
    const hostile = 'Eve"\r\nATTENDEE:mailto:eve@evil.example\r\nX-EVIL:1';
    const { component, calendar } = read({ ...FACTS, place: hostile, activity: hostile, attendee: { name: hostile, address: 'eve@exemple.example' }, organizer: { name: hostile, address: 'reservations@escale.example' } }, 'REQUEST');
    expect(component.getAllProperties('attendee')).toHaveLength(1);
    expect(component.getFirstProperty('x-evil')).toBeNull();
    expect(calendar.getFirstProperty('x-evil')).toBeNull();
    expect(String(component.getFirstPropertyValue('attendee')).toLowerCase()).toBe('mailto:eve@exemple.example');
  });
});
