import { createHash } from 'node:crypto';
import { decideJoin, type JoinWish, type Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { hashOf, Secrets } from '../../../platform/secret/secrets.ts';
import { WaitingEntryEntity } from './waiting-entry.entity.ts';
import { overEverywhere, todaySomewhere, WaitingPersonReader } from './waiting-person.reader.ts';
import { WaitingRefused } from './waiting-refused.ts';
import { WaitingRulesReader } from './waiting-rules.reader.ts';
import { WaitingStore } from './waiting.store.ts';

/** What joining is written with. */
@Injectable()
export class JoinWriting {
  constructor(
    readonly rules: WaitingRulesReader,
    readonly people: WaitingPersonReader,
    readonly store: WaitingStore,
    readonly outbox: Outbox,
    readonly secrets: Secrets,
  ) {}
}

/** Puts a wish on the list, once per key: at once for who is signed in with that address, else once the link in a mail was pressed. */
@Injectable()
export class JoinWaiting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly writing: JoinWriting,
  ) {}

  async run(wish: JoinWish, locale: Locale, key: string, accountId: string | null): Promise<WaitingEntryEntity | WaitingRefused> {
    const requestHash = createHash('sha256').update(JSON.stringify([wish, locale, accountId])).digest('hex');
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`join-waiting:${key}`]);
      const earlier = await this.writing.store.byRequest(manager, key);
      if (earlier !== null) return earlier.requestHash === requestHash ? earlier : new WaitingRefused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      return this.join(manager, wish, locale, { key, requestHash }, accountId);
    });
  }

  private async join(manager: EntityManager, wish: JoinWish, locale: Locale, request: { readonly key: string; readonly requestHash: string }, signedIn: string | null): Promise<WaitingEntryEntity | WaitingRefused> {
    const { people, store, outbox, secrets, rules } = this.writing;
    const now = this.clock.now();
    const { around } = wish;
    const where = { longitude: around?.longitude ?? null, latitude: around?.latitude ?? null, aroundLabel: around?.label ?? null, withinKm: around?.withinKm ?? null };
    await people.takePerson(manager, wish.person.email);
    const [account] = signedIn === null ? [] : await manager.query<{ email: string }[]>('SELECT email FROM account WHERE id = $1', [signedIn]);
    const proved = account?.email === wish.person.email.trim().toLowerCase();
    const accountId = proved ? signedIn : null;
    const known = proved ? await people.proven(manager, { accountId, email: wish.person.email.trim() }, { ...wish, ...where }, null) : await people.unproven(manager, wish.person.email);
    const offer = wish.offerId === null ? null : await people.offer(manager, wish.offerId);
    const decision = decideJoin(wish, { ...known, offer, today: todaySomewhere(now) }, await rules.read(manager));
    if (!decision.ok) return new WaitingRefused(decision.refusal);
    const id = newId();
    const { offerId, category, moduleId, people: count, durationMinutes, noticeMinutes, fromDay, toDay, earliest, latest } = wish;
    const entry = Object.assign(new WaitingEntryEntity(), {
      id, accountId, ...decision.value.person, locale, tokenHash: hashOf(secrets.waitingToken(id)), offerId, ...where, category, moduleId, people: count, durationMinutes, access: [...wish.access], noticeMinutes,
      fromDay, toDay, weekdays: [...wish.weekdays], earliest, latest, reasons: [...decision.value.reasons], state: proved ? 'WAITING' : 'UNCONFIRMED', refusals: 0, nudges: 0, requestKey: request.key, requestHash: request.requestHash,
      createdAt: now, endsAt: overEverywhere(toDay), lookedAt: now,
    } satisfies WaitingEntryEntity);
    await store.insert(manager, entry);
    await outbox.add(manager, 'send-waiting-mail', { entryId: id, kind: proved ? 'JOINED' : 'CONFIRM' }, now);
    if (proved) await store.lookAround(manager, [id], now);
    return entry;
  }
}
