import { type Read, read, warning } from '../note.ts';

const INTERNATIONAL = /^\+(?:33|590|594|262|596|269|687|689|508|681)\d{6,9}$/;
/** Overseas departments dial 0 like the mainland but have a country code of their own; the digits after the 0 tell. */
const OVERSEAS_PREFIX: readonly (readonly [RegExp, string])[] = [
  [/^0(?:590|690|691)/, '+590'],
  [/^0(?:594|694)/, '+594'],
  [/^0(?:596|696|697)/, '+596'],
  [/^0(?:262|263|269|639|692|693)/, '+262'],
];

/** A telephone number in international form; one that cannot be read is left out and told. */
export function readPhone(text: string): Read<string | null> {
  if (text === '') return read(null);
  // The first of several numbers; `+33 (0)1` says the zero that is not dialled.
  const first = text.split(/[|;/,]| ou /)[0] ?? '';
  const digits = first.replace(/\(0\)/, '').replace(/[^\d+]/g, '').replace(/^00/, '+');
  const restored = /^[1-9]\d{8}$/.test(digits) && !first.trim().startsWith('+') ? `0${digits}` : digits;
  const number = /^0[1-9]\d{8}$/.test(restored) ? `${OVERSEAS_PREFIX.find(([prefix]) => prefix.test(restored))?.[1] ?? '+33'}${restored.slice(1)}` : restored;
  const several = first.trim() !== text.trim();
  // Short numbers (3646) and 0 800 ones are dialled as they are.
  if (/^(?:3\d{3}|1\d{3}|1\d{2})$/.test(number)) return read(number);
  if (!INTERNATIONAL.test(number)) return read(null, warning('telephone', text, 'PHONE_UNREADABLE'));
  return several ? read(number, warning('telephone', text, 'PHONE_FIRST_KEPT')) : read(number);
}
