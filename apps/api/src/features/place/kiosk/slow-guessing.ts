import { Injectable } from '@nestjs/common';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';

/** How many wrong codes one address may type: in a minute, so that nobody tries fast; in an hour, so that nobody tries long. */
const WRONG_CODES: readonly RateLimit[] = [
  { name: 'wrong-pairing-code', hits: 5, minutes: 1 },
  { name: 'wrong-pairing-code-hour', hits: 20, minutes: 60 },
];

/** Slows down the guessing of pairing codes, over all processes. */
@Injectable()
export class SlowGuessing {
  constructor(private readonly limiter: RateLimiter) {}

  async isSpent(who: string): Promise<boolean> {
    for (const limit of WRONG_CODES) if (await this.limiter.isSpent(limit, who)) return true;
    return false;
  }

  async count(who: string): Promise<void> {
    await this.limiter.takeAll(WRONG_CODES.map((limit) => ({ limit, who })));
  }
}
