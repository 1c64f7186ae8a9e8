import OpeningHours, { type opening_hours_warning_type as Doubt } from 'opening_hours';
import { type Read, read, warning } from '../note.ts';
import { frenchHours } from './french-hours.ts';

/** Matters of style: the library is sure of what is meant. */
const HARMLESS: ReadonlySet<Doubt> = new Set<Doubt>([
  'without_minutes', 'hour_min_separator', 'separator_for_readability', 'default_state', 'combine_rules', 'use_multi', 'strange_24_7', 'public_holiday', 'value_ends_with_token', 'adding_0',
  'additional_rule_which_evaluates_to_closed', 'empty_comment', 'omit_ko', 'please_use_ok_for_ko', 'no_colon_after', 'period_one', 'zero_calculation',
  'additional_rule_separator_not_used_after_time_wrapping_midnight', 'nothing_useful',
]);

type Parsed = { readonly kind: 'EXACT' } | { readonly kind: 'TIDIED'; readonly text: string } | { readonly kind: 'UNREADABLE' };

function parse(text: string): Parsed {
  try {
    const hours = new OpeningHours(text, { lat: 0, lon: 0, address: { country_code: 'fr', state: '' } });
    const doubts = hours.getStructuredWarnings();
    if (doubts.length === 0) return { kind: 'EXACT' };
    return doubts.every(({ type }) => HARMLESS.has(type)) ? { kind: 'TIDIED', text: hours.prettifyValue() } : { kind: 'UNREADABLE' };
  } catch (reason) {
    // The library throws its parse errors as plain text; anything else is a fault of ours.
    if (reason instanceof Error) throw reason;
    return { kind: 'UNREADABLE' };
  }
}

/** Opening hours in OSM form; French wording is converted and told, what cannot be read for certain is left out and told. */
export function readHours(text: string): Read<string | null> {
  if (text === '') return read(null, warning('horaires', text, 'HOURS_MISSING'));
  const french = frenchHours(text);
  const attempt = parse(french ?? text);
  if (attempt.kind === 'UNREADABLE') return read(null, warning('horaires', text, 'HOURS_UNREADABLE'));
  const hours = attempt.kind === 'TIDIED' ? attempt.text : (french ?? text);
  return hours === text ? read(hours) : read(hours, warning('horaires', text, french === null ? 'HOURS_TIDIED' : 'HOURS_CONVERTED'));
}
