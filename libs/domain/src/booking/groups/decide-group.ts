import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Locale } from '../booking.ts';
import { isEmail } from '../email.ts';
import { cleanName, isNameTooLong } from '../person-name.ts';
import type { GroupRefusal } from './group-refusal.ts';

/** How long a group is held while somebody of the organisation looks it through. */
export const GROUP_HOLD_MINUTES = 30;
/** Longest title of a group, in characters. */
export const GROUP_TITLE_MOST = 120;

/** Whom the network and the places write to about a group. */
export type GroupContact = { readonly contactName: string; readonly contactEmail: string; readonly locale: Locale };

/** Whether a group may be called so, and how it is kept. */
export const readGroupTitle = (title: string): Result<string, GroupRefusal> => {
  const kept = cleanName(title);
  if (kept === '') return refuse({ code: 'TITLE_MISSING', field: 'title' });
  return [...kept].length > GROUP_TITLE_MOST ? refuse({ code: 'TITLE_TOO_LONG', field: 'title' }) : ok(kept);
};

/** Whether somebody can be written to about a group. */
export const readGroupContact = ({ contactName, contactEmail, locale }: GroupContact): Result<GroupContact, GroupRefusal> => {
  const name = cleanName(contactName);
  const email = contactEmail.trim();
  if (name === '') return refuse({ code: 'CONTACT_MISSING', field: 'contactName' });
  if (isNameTooLong(name)) return refuse({ code: 'NAME_TOO_LONG', field: 'contactName' });
  return isEmail(email) ? ok({ contactName: name, contactEmail: email, locale }) : refuse({ code: 'EMAIL_UNREADABLE', field: 'contactEmail' });
};
