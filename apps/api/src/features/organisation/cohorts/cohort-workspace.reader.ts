import type { LocalDay } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import type { CohortRow, CohortTaken, CohortTrainer, LearnerRow } from './cohort-row.ts';
import { COHORTS, COHORTS_TAKEN, LEARNERS, readsCohortSql, TRAINER_CHOICES, TRAINERS_FIT, writesCohortSql } from './cohort.sql.ts';

/** Reads cohorts for the people of their organisation; who may is part of each query. */
@Injectable()
export class CohortWorkspaceReader {
  constructor(private readonly database: Database) {}

  /** Those of an organisation somebody writes or trains: the latest to begin first, those without a day before them. */
  async ofOrganisation(accountId: string, organisationId: string, archived: boolean, today: LocalDay): Promise<readonly CohortRow[]> {
    return this.database.query(`${COHORTS} WHERE c.organisation_id = $3 AND (c.archived_at IS NOT NULL) = $4 AND ${readsCohortSql('$1')} ORDER BY c.starts_on DESC NULLS FIRST, c.created_at DESC, c.id LIMIT 500`, [accountId, today, organisationId, archived]);
  }

  async one(accountId: string, id: string, today: LocalDay): Promise<CohortRow | null> {
    const [row] = await this.database.query<CohortRow>(`${COHORTS} WHERE c.id = $3 AND ${readsCohortSql('$1')}`, [accountId, today, id]);
    return row ?? null;
  }

  async learners(accountId: string, cohortId: string, today: LocalDay): Promise<readonly LearnerRow[]> {
    return this.database.query(LEARNERS, [accountId, today, cohortId]);
  }

  async trainerChoices(accountId: string, organisationId: string): Promise<readonly CohortTrainer[]> {
    return this.database.query(TRAINER_CHOICES, [accountId, organisationId]);
  }

  /** A cohort for who writes it; null for others. */
  async written(accountId: string, id: string, manager: EntityManager = this.database.source.manager): Promise<CohortTaken | null> {
    const [row] = await manager.query<CohortTaken[]>(`${COHORTS_TAKEN} WHERE c.id = $2 AND ${writesCohortSql('$1')}`, [accountId, id]);
    return row ?? null;
  }

  /** Takes a cohort for the length of the transaction, for who writes it; null for others. */
  async take(manager: EntityManager, accountId: string, id: string): Promise<CohortTaken | null> {
    const [row] = await manager.query<CohortTaken[]>(`${COHORTS_TAKEN} WHERE c.id = $2 AND ${writesCohortSql('$1')} FOR NO KEY UPDATE OF c`, [accountId, id]);
    return row ?? null;
  }

  async byRequest(manager: EntityManager, organisationId: string, requestKey: string): Promise<CohortTaken | null> {
    const [row] = await manager.query<CohortTaken[]>(`${COHORTS_TAKEN} WHERE c.organisation_id = $1 AND c.request_key = $2`, [organisationId, requestKey]);
    return row ?? null;
  }

  /** How many learners a request has added already. */
  async addedBy(manager: EntityManager, cohortId: string, requestKey: string): Promise<number> {
    const [row] = await manager.query<{ added: number }[]>('SELECT count(*)::int AS added FROM cohort_learner WHERE cohort_id = $1 AND request_key = $2', [cohortId, requestKey]);
    return row?.added ?? 0;
  }

  /** Whether all of these may train for the organisation. */
  async mayTrain(manager: EntityManager, organisationId: string, accountIds: readonly string[]): Promise<boolean> {
    const [row] = await manager.query<{ fit: number }[]>(TRAINERS_FIT, [organisationId, accountIds]);
    return row?.fit === accountIds.length;
  }
}
