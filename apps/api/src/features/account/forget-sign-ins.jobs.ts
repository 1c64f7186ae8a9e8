import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';

/** Hourly: forgets sign-in requests a day after their end, trips to identity providers, sessions, challenges of passkeys and counted attempts at their end. */
@Injectable()
@HandlesJob('forget-sign-ins')
export class ForgetSignIns implements JobHandler {
  constructor(private readonly clock: Clock) {}

  async handle(_: JobPayload, manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    await manager.query(`DELETE FROM sign_in_request WHERE expires_at < $1::timestamptz - interval '1 day'`, [now]);
    await manager.query('DELETE FROM provider_trip WHERE expires_at <= $1', [now]);
    await manager.query('DELETE FROM session WHERE ends_at <= $1', [now]);
    await manager.query('DELETE FROM passkey_challenge WHERE expires_at <= $1', [now]);
    await manager.query('DELETE FROM rate_window WHERE ends_at <= $1', [now]);
  }
}
