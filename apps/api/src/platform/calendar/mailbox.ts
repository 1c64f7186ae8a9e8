import type { Mailbox } from './booking-calendar.ts';

/** `Name <address>` or a bare address, as MAIL_FROM gives it. */
export const mailboxOf = (from: string): Mailbox => {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(from) ?? [];
  return { name: name === undefined || name === '' ? from : name, address: address ?? from.trim() };
};
