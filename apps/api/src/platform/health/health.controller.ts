import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Access } from '../access/access.ts';
import { Database } from '../database/database.ts';

/** Signs of life for whoever runs the process. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @Access('public')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The process can serve people: the database answers within a second. */
  @Get('ready')
  @Access('public')
  async ready(): Promise<{ status: 'ready' }> {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer within a second')), 1_000).unref());
    try {
      await Promise.race([this.database.query('SELECT 1'), late]);
    } catch (error) {
      throw new ServiceUnavailableException({ status: 'not ready', database: error instanceof Error ? error.message : 'unknown' });
    }
    return { status: 'ready' };
  }
}
