import { buildCommunes } from '../../../apps/api/src/features/place/gazetteer/build-communes.ts';
import { readGazetteerSources } from '../../../apps/api/src/features/place/gazetteer/sources.ts';
import { zoneOfCommune } from '../../../libs/domain/src/place/index.ts';
import { generateDemoNetwork } from './generate.mjs';
import type { DemoCommune, DemoNetwork } from './types.ts';

/** The value, which must be there: a test that lacks its subject fails rather than passing by default. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Expected a value');
  return value;
}

/** What occurs more than once. */
export function repeated<T>(items: readonly T[]): T[] {
  const seen = new Set<T>();
  return items.filter((item) => seen.size === seen.add(item).size);
}

export const communes: readonly DemoCommune[] = buildCommunes(readGazetteerSources());
/** A Wednesday in term time, late morning in Paris. */
export const now = Date.parse('2026-03-18T10:20:00Z');
export const facts = { seed: 'escale', now, communes, zoneOf: (inseeCode: string): string => zoneOfCommune(inseeCode) };
export const network: DemoNetwork = generateDemoNetwork(facts);
export const open = network.places.filter((p) => p.status === 'OPEN');
