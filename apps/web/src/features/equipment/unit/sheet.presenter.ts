import type { Locale } from '@escale/messages';
import type { FleetUnit } from '../facts.ts';
import { amountOf, dayOf, type Reading } from '../words.presenter.ts';

/** What is known of a unit, as it is being written. */
export type Sheet = { readonly tag: string; readonly serialNumber: string; readonly spaceId: string | null; readonly note: string; readonly purchasedOn: string | null; readonly warrantyUntil: string | null; readonly cost: string };

/** Cents as somebody would type them: `549,90`, in English `549.90`. */
const typedAmount = (cents: number | null, locale: Locale): string => (cents === null ? '' : (cents / 100).toFixed(2).replace('.', locale === 'fr' ? ',' : '.'));

export const sheetOf = ({ tag, serialNumber, spaceId, note, purchasedOn, warrantyUntil, costCents }: FleetUnit, locale: Locale): Sheet => ({
  tag, serialNumber: serialNumber ?? '', spaceId: spaceId ?? null, note: note ?? '', purchasedOn: purchasedOn ?? null, warrantyUntil: warrantyUntil ?? null, cost: typedAmount(costCents ?? null, locale),
});

/** What somebody else changed on the sheet meanwhile, a line a field, as it stands now. */
export function theirChanges(before: FleetUnit, now: FleetUnit, reading: Reading): readonly string[] {
  const { t, locale } = reading;
  const lines = [
    ['fleet:sheet.tag', before.tag, now.tag],
    ['fleet:sheet.serialNumber', before.serialNumber, now.serialNumber],
    ['fleet:sheet.space', before.spaceName, now.spaceName],
    ['fleet:sheet.note', before.note, now.note],
    ['fleet:sheet.purchasedOn', before.purchasedOn, now.purchasedOn == null ? null : dayOf(now.purchasedOn, reading), now.purchasedOn],
    ['fleet:sheet.warrantyUntil', before.warrantyUntil, now.warrantyUntil == null ? null : dayOf(now.warrantyUntil, reading), now.warrantyUntil],
    ['fleet:sheet.cost', before.costCents, now.costCents == null ? null : amountOf(now.costCents, locale), now.costCents],
  ] as const;
  return lines.flatMap(([what, old, shown, raw = shown]) => ((old ?? null) === (raw ?? null) ? [] : [t('fleet:sheet.theirs', { what: t(what), value: shown ?? t('fleet:sheet.nothing') })]));
}
