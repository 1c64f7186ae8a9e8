import { DEFAULT_OVERDUE_POLICY, overdueFact } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { UnitLives } from './kiosk-ports.ts';
import { OverdueReader } from './overdue.reader.ts';
import { TellTeam } from './tell-team.ts';
import { UnitEffect } from './unit-effect.ts';

/** Notes which units should be back and are not, and tells their team. Each in a transaction of its own, so that one place keeps no other waiting. */
@Injectable()
export class NoteOverdue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: OverdueReader,
    private readonly lives: UnitLives,
    private readonly units: UnitEffect,
    private readonly team: TellTeam,
  ) {}

  /** Answers how many were noted. */
  async run(): Promise<number> {
    let noted = 0;
    for (const unit of await this.reader.out(DEFAULT_OVERDUE_POLICY, this.clock.now())) {
      noted += await this.database.transaction(async (manager) => {
        const now = this.clock.now();
        const still = await this.reader.still(manager, unit, DEFAULT_OVERDUE_POLICY, now);
        const fact = still && overdueFact(still.status, still.dueAt, DEFAULT_OVERDUE_POLICY, now);
        if (fact === null) return 0;
        await this.lives.note(manager, unit.placeId, unit.unitId, { type: fact }, now);
        await this.units.again(manager, unit.placeId, unit.unitId, now);
        await this.team.run(manager, unit.placeId, now);
        return 1;
      });
    }
    return noted;
  }
}
