import type { Id, ShiftRefusal } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { NEVER_IN_TWO } from './shift.entity.ts';
import { ShiftReader } from './shift.reader.ts';
import { ShiftRefused } from './shift-refused.ts';
import type { Written } from './shift-row.ts';
import { ShiftStore } from './shift.store.ts';
import type { ShiftChangeInput } from './staff.input.ts';

const isWritten = (outcome: Written | ShiftRefusal): outcome is Written => 'shiftIds' in outcome;

/**
 * What every writing of shifts has in common: the place is taken, so that nobody books on what is being changed; done once per key; and the person who would be
 * in two places at once is refused in words, also where another place wrote first.
 */
@Injectable()
export class WriteShifts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ShiftReader,
    private readonly store: ShiftStore,
  ) {}

  async run(placeId: string, key: string, request: object, { accountId }: AtDesk, work: (manager: EntityManager, place: Id<'Place'>) => Promise<Written | ShiftRefusal>, asked: ShiftChangeInput | null = null): Promise<Written | ShiftRefused> {
    const refused = (refusal: ShiftRefusal) => new ShiftRefused(refusal, asked === null ? null : { accountId, input: asked });
    try {
      return await this.database.transaction(async (manager) => {
        const place = await this.reader.take(manager, accountId, placeId);
        if (place === null) return refused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
        const whole = { ...request, by: accountId };
        const earlier = await this.store.earlier(manager, placeId, key, whole);
        if (earlier === 'other') return refused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
        if (earlier !== null) return earlier;
        const outcome = await work(manager, place);
        if (!isWritten(outcome)) return refused(outcome);
        await this.store.remember(manager, key, whole, outcome, this.clock.now());
        return outcome;
      });
    } catch (error) {
      // The last guard spoke: another place planned the same person between our reading and our writing.
      if (brokenConstraint(error) === NEVER_IN_TWO) return refused({ code: 'PERSON_BUSY', field: 'accountId' });
      throw error;
    }
  }
}
