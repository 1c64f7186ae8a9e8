import { Injectable } from '@nestjs/common';

const WINDOW_MS = 60_000;
const MOST_FAILURES = 5;
const MOST_KEPT = 10_000;

/** Slows down the guessing of short codes: five unknown ones a minute for one place and one address, counted in this process. */
@Injectable()
export class Attempts {
  private readonly failures = new Map<string, readonly number[]>();

  exhausted(who: string, now: Date): boolean {
    return this.recent(who, now).length >= MOST_FAILURES;
  }

  failed(who: string, now: Date): void {
    const recent = [...this.recent(who, now), now.getTime()];
    this.failures.delete(who);
    this.failures.set(who, recent);
    // The oldest entries make room: the map stays bounded whatever comes in.
    for (const oldest of this.failures.keys()) {
      if (this.failures.size <= MOST_KEPT) break;
      this.failures.delete(oldest);
    }
  }

  private recent(who: string, now: Date): readonly number[] {
    return (this.failures.get(who) ?? []).filter((at) => now.getTime() - at < WINDOW_MS);
  }
}
