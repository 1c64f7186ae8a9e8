import { mayBecome, type PriorityReason, WAITING_MACHINE, type WaitingRefusal, type WaitingWindow, whyNotThen } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { WaitingEntryEntity } from './waiting-entry.entity.ts';
import { overEverywhere, todaySomewhere, WaitingPersonReader } from './waiting-person.reader.ts';
import { WaitingRefused } from './waiting-refused.ts';
import { WaitingRulesReader } from './waiting-rules.reader.ts';
import { WaitingStore } from './waiting.store.ts';

/** Who acts on a wish, and by what. */
export interface WaitingHolder {
  readonly id: string;
  readonly token: string;
}

export type WaitingChange = WaitingWindow & { readonly noticeMinutes: number; readonly withinKm: number | null };
type Answer = Promise<WaitingEntryEntity | WaitingRefused>;

/** What a person does with their own wish beside answering a turn: proves the address, changes when it suits, comes back. They keep their place in the order. */
@Injectable()
export class KeepWaiting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: WaitingRulesReader,
    private readonly people: WaitingPersonReader,
    private readonly store: WaitingStore,
  ) {}

  /** The link in the mail was pressed: the address is theirs. Pressed again, nothing changes. */
  async confirm(holder: WaitingHolder): Answer {
    return this.on(holder, async (manager, entry, now) => {
      if (entry.state !== 'UNCONFIRMED') return entry.state === 'WAITING' || entry.state === 'OFFERED' ? entry : new WaitingRefused({ code: 'ENTRY_OVER' });
      await this.people.takePerson(manager, entry.email);
      return this.toWaiting(manager, entry, now);
    });
  }

  /** Back on the list, where they stood: after leaving by mistake, or after it stopped for them. */
  async comeBack(holder: WaitingHolder): Answer {
    return this.on(holder, async (manager, entry, now) => {
      if (entry.state === 'WAITING' || entry.state === 'OFFERED') return entry;
      if (entry.state === 'UNCONFIRMED' || !mayBecome(WAITING_MACHINE, entry.state, 'WAITING')) return new WaitingRefused({ code: 'ENTRY_OVER' });
      await this.people.takePerson(manager, entry.email);
      return this.toWaiting(manager, entry, now);
    });
  }

  async change(holder: WaitingHolder, { withinKm, weekdays, ...change }: WaitingChange): Answer {
    return this.on(holder, async (manager, entry, now) => {
      if (entry.state !== 'WAITING' && entry.state !== 'UNCONFIRMED' && entry.state !== 'STOPPED') return new WaitingRefused({ code: entry.state === 'OFFERED' ? 'TURN_OVER' : 'ENTRY_OVER' });
      const refusal: WaitingRefusal | null = whyNotThen({ weekdays, ...change }, todaySomewhere(now));
      if (refusal !== null) return new WaitingRefused(refusal);
      const changed = await this.store.save(manager, entry, { ...change, weekdays: [...weekdays], endsAt: overEverywhere(change.toDay), ...(entry.withinKm === null || withinKm === null ? {} : { withinKm }) });
      if (changed.state === 'WAITING') await this.store.lookAround(manager, [entry.id], now);
      return changed;
    });
  }

  private async toWaiting(manager: EntityManager, entry: WaitingEntryEntity, now: Date): Answer {
    const { firstTime, alreadyWaiting, entries } = await this.people.proven(manager, entry, entry, entry.id);
    const { entriesMost } = await this.rules.read(manager);
    if (alreadyWaiting) return new WaitingRefused({ code: 'ALREADY_WAITING' });
    if (entries >= entriesMost) return new WaitingRefused({ code: 'TOO_MANY_ENTRIES' });
    const others = entry.reasons.filter((reason) => reason !== 'FIRST_TIME');
    const reasons: PriorityReason[] = firstTime ? [...others, 'FIRST_TIME'] : others;
    const waiting = await this.store.save(manager, entry, { state: 'WAITING', reasons, refusals: 0, nudges: 0 });
    await this.store.lookAround(manager, [entry.id], now);
    return waiting;
  }

  private async on({ id, token }: WaitingHolder, work: (manager: EntityManager, entry: WaitingEntryEntity, now: Date) => Answer): Answer {
    return this.database.transaction(async (manager) => {
      const entry = await this.store.held(manager, id, token, true);
      if (entry === null) return new WaitingRefused({ code: 'ENTRY_UNKNOWN' });
      const now = this.clock.now();
      return entry.endsAt <= now ? new WaitingRefused({ code: 'ENTRY_OVER' }) : work(manager, entry, now);
    });
  }
}
