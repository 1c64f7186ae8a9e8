import type { ExportedData } from '@escale/domain';
import { SetMetadata } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A person, by the account they signed in with and the address that proved. */
export interface DataSubject {
  readonly accountId: string;
  /** In lower case. */
  readonly email: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** What forgetting somebody changes that they should know of. */
export interface Farewell {
  readonly bookingsCancelled: number;
  readonly visitsKept: number;
}

/** What one feature holds about people. Each feature answers for its own tables, so that none has to know another's. */
export interface PersonalData {
  /** Everything about this person and nothing about anybody else. */
  export(manager: EntityManager, subject: DataSubject): Promise<ExportedData>;
  /** Forgets this person, in the caller's transaction; `pseudonym` stands for them in what the law has kept. Run again, it finds nothing. */
  erase(manager: EntityManager, subject: DataSubject, pseudonym: string, now: Date): Promise<Partial<Farewell>>;
  /** What `erase` would change; left out where that is nothing to speak of. */
  foresee?(manager: EntityManager, subject: DataSubject, now: Date): Promise<Partial<Farewell>>;
}

export const HOLDS_PERSONAL_DATA = 'escale:holds-personal-data';

/**
 * Marks a provider as the one that answers for a feature's personal data. `order`: rows that others hang on are forgotten last,
 * after whoever needs them to find their own; the account is 100, most others 50.
 */
export const HoldsPersonalData = (order = 50) => SetMetadata(HOLDS_PERSONAL_DATA, order);
