import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Cookies, PASSKEY_COOKIE } from '../../../platform/access/cookies.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { hashOf } from '../../../platform/secret/secrets.ts';
import { PasskeyChallengeEntity } from './passkey-challenge.entity.ts';

const MINUTES = 5;

/** What devices are asked to sign: 256 random bits, once, within five minutes, from the browser that asked. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** For one account's new passkey, or for whoever signs in (null). */
  async issue(accountId: string | null, cookies: Cookies): Promise<{ readonly challenge: Uint8Array<ArrayBuffer>; readonly expiresAt: Date; readonly minutes: number }> {
    const challenge = new Uint8Array(randomBytes(32));
    const browser = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + MINUTES * 60_000);
    const challengeHash = hashOf(Buffer.from(challenge).toString('base64url'));
    await this.database.source.manager.insert(PasskeyChallengeEntity, { id: newId(), accountId, challengeHash, browserHash: hashOf(browser), expiresAt });
    cookies.write(PASSKEY_COOKIE, browser, expiresAt);
    return { challenge, expiresAt, minutes: MINUTES };
  }

  /** Spends a challenge, whatever comes of it; false when it was never issued for this purpose to this browser, is spent, or came too late. */
  async spend(challenge: string, accountId: string | null, cookies: Cookies, manager: EntityManager = this.database.source.manager): Promise<boolean> {
    const browser = cookies.read(PASSKEY_COOKIE);
    cookies.clear(PASSKEY_COOKIE);
    if (browser === null) return false;
    const [spent] = await manager.query<[{ id: string }[], number]>(
      'DELETE FROM passkey_challenge WHERE challenge_hash = $1 AND browser_hash = $2 AND account_id IS NOT DISTINCT FROM $3::uuid AND expires_at > $4 RETURNING id',
      [hashOf(challenge), hashOf(browser), accountId, this.clock.now()],
    );
    return spent.length === 1;
  }
}
