/** Hands a calendar file to the device, which adds it to the person's own calendar. */
export function saveCalendar(calendar: string, name: string): void {
  const address = URL.createObjectURL(new Blob([calendar], { type: 'text/calendar;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.ics` });
  link.click();
  // The download has started by the next turn; the address may go then.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
