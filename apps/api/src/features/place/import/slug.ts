import { fold } from '../gazetteer/fold.ts';

const LONGEST = 80;

const dashed = (text: string): string => fold(text).replaceAll(' ', '-');

/** A text as part of an address of the site: `La Forge` is `forge`; empty when nothing of it can be written so. */
const clipped = (text: string): string => text.slice(0, LONGEST).replace(/-+$/, '');

/** Address of a place on the site: its name, and its commune unless the name ends with it; `lieu` for a name without letters. */
export function placeSlug(name: string, communeName: string | null): string {
  const place = clipped(dashed(name)) || 'lieu';
  const commune = communeName === null ? '' : dashed(communeName);
  return commune === '' || place.endsWith(commune) ? place : clipped(`${place}-${commune}`);
}

/** Slugs in use; a new one gets a number behind it when it is taken, and is never changed afterwards: people keep links. */
export class Slugs {
  private readonly next = new Map<string, number>();
  constructor(private readonly taken: Set<string>) {}

  claim(wanted: string): string {
    let slug = wanted;
    for (let rank = this.next.get(wanted) ?? 2; this.taken.has(slug); rank += 1) {
      slug = `${wanted}-${rank}`;
      this.next.set(wanted, rank + 1);
    }
    this.taken.add(slug);
    return slug;
  }
}
