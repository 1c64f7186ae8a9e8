import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';

/** PostgreSQL's SQLSTATE of a failed query, or null. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const code = (error.driverError as { code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}

/** The name of the constraint that a failed query broke, or null. */
export function brokenConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const name = (error.driverError as { constraint?: unknown }).constraint;
  return typeof name === 'string' ? name : null;
}

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** Transactions that start again as a whole when PostgreSQL says that only their timing was unlucky. */
@Injectable()
export class Database {
  constructor(readonly source: DataSource) {}

  /** Runs `work` in one READ COMMITTED transaction; repeats it on serialization failure (40001) and deadlock (40P01), five times at most. */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(work);
      } catch (error) {
        const state = sqlState(error);
        if (state === null || !RETRIED.has(state) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** One statement outside any transaction. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(sql, [...parameters]);
  }
}
