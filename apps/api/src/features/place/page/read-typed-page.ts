import { listFault, type PageFault, PAGE_LIST_NAMES, pageFault, type PlacePage } from '@escale/domain';
import { cleanLine, cleanParagraphs } from '../import/fields/clean-text.ts';
import { readEmails, readWebsites } from '../import/fields/read-contacts.ts';
import { readPhone } from '../import/fields/read-phone.ts';

const line = (text: string | null): string | null => (text === null ? null : cleanLine(text).text || null);
const paragraphs = (text: string | null): string | null => (text === null ? null : cleanParagraphs(text).text || null);
const each = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** One address as files' are read; null when it is none. */
const only = (read: { readonly value: readonly string[] }): string | null => (read.value.length === 1 ? (read.value[0] ?? null) : null);

/** A page as somebody typed it, cleaned and in one form, or what keeps it from being one. The address is judged elsewhere. */
export function readTypedPage(typed: PlacePage, before: Pick<PlacePage, (typeof PAGE_LIST_NAMES)[number]>): PlacePage | PageFault {
  const page: PlacePage = {
    ...typed,
    summary: paragraphs(typed.summary),
    description: paragraphs(typed.description),
    howToCome: paragraphs(typed.howToCome),
    phone: line(typed.phone),
    emails: each(typed.emails.flatMap((text) => line(text) ?? [])),
    websites: each(typed.websites.flatMap((text) => line(text) ?? [])),
    addressLine: line(typed.addressLine),
    addressExtra: line(typed.addressExtra),
    postcode: line(typed.postcode),
    communeName: line(typed.communeName),
    helpLanguages: each(typed.helpLanguages),
    ...Object.fromEntries(PAGE_LIST_NAMES.map((name) => [name, each(typed[name])])),
    access: { ...typed.access, registerUrl: line(typed.access.registerUrl) },
  };
  const { registerUrl } = page.access;
  const register = registerUrl === null ? null : only(readWebsites('site_web', registerUrl));
  if (registerUrl !== null && register === null) return { code: 'ADDRESS_UNREADABLE', field: 'access.registerUrl' };
  const whole = { ...page, access: { ...page.access, registerUrl: register } };
  const fault = pageFault(whole) ?? listFault(whole, before);
  if (fault !== null) return fault;
  const phone = readPhone(whole.phone ?? '').value;
  if (whole.phone !== null && phone === null) return { code: 'PHONE_UNREADABLE', field: 'phone' };
  const emails = whole.emails.map((text) => only(readEmails(text)));
  if (emails.includes(null)) return { code: 'EMAIL_UNREADABLE', field: 'emails' };
  const websites = whole.websites.map((text) => only(readWebsites('site_web', text)));
  if (websites.includes(null)) return { code: 'WEBSITE_UNREADABLE', field: 'websites' };
  return { ...whole, phone, emails: emails.flatMap((text) => text ?? []), websites: websites.flatMap((text) => text ?? []) };
}
