import { COHORT_READERS, COHORT_WRITERS } from '@escale/domain';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { identifier } from '../../../platform/graphql/bad-input.ts';
import { CohortRefused } from './cohort-refused.ts';
import { ArchiveCohortInput, ChangeCohortInput, cohortWishOf, CreateCohortInput } from './cohorts.input.ts';
import { CohortDetailType, CohortLearnerType, CohortResult, CohortTrainerType, CohortType } from './cohorts.type.ts';
import { ShowCohorts } from './show-cohorts.ts';
import { WriteCohort } from './write-cohort.ts';

const WRITING = { anyOf: COHORT_WRITERS };
const READING = { anyOf: COHORT_READERS };
type Answer = Promise<CohortType | CohortRefused>;

/** Groups of people an organisation trains. */
@Resolver()
export class CohortsResolver {
  constructor(
    private readonly show: ShowCohorts,
    private readonly writing: WriteCohort,
  ) {}

  @Query(() => [CohortType], { name: 'cohorts', description: 'Cohorts of one of my organisations: all of them for its managers, those they train for its trainers; the latest to begin first. None of others.' })
  @Access(READING)
  async listCohorts(
    @Context() from: RequestContext,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('archived', { type: () => Boolean, defaultValue: false, description: 'Those that were put away instead of the others.' }) archived: boolean,
  ): Promise<CohortType[]> {
    const { accountId } = await ownPrincipal(from);
    return (await this.show.list(accountId, identifier('organisationId', organisationId), archived)).map((row) => CohortType.of(row));
  }

  @Query(() => CohortDetailType, { nullable: true, description: 'A cohort with its learners, for its managers and its trainers; null for others.' })
  @Access(READING)
  async cohort(@Args('id', { type: () => ID }) id: string, @Context() from: RequestContext): Promise<CohortDetailType | null> {
    const { accountId } = await ownPrincipal(from);
    const found = await this.show.one(accountId, identifier('id', id));
    return found && { cohort: CohortType.of(found.cohort), learners: found.learners.map((row) => CohortLearnerType.of(row)) };
  }

  @Query(() => [CohortTrainerType], { description: 'Who can be named as a trainer of a cohort of this organisation, for its managers.' })
  @Access(WRITING)
  async cohortTrainerChoices(@Args('organisationId', { type: () => ID }) organisationId: string, @Context() from: RequestContext): Promise<readonly CohortTrainerType[]> {
    const { accountId } = await ownPrincipal(from);
    return this.show.trainerChoices(accountId, identifier('organisationId', organisationId));
  }

  @Mutation(() => CohortResult, { description: 'Makes a cohort of a verified organisation.' })
  @Access(WRITING)
  async createCohort(@Args('input') { organisationId, draft, idempotencyKey }: CreateCohortInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.writing.create(organisationId, cohortWishOf(draft), idempotencyKey, { accountId, from }));
  }

  @Mutation(() => CohortResult, { description: 'Writes a cohort anew; its learners stay.' })
  @Access(WRITING)
  async changeCohort(@Args('input') { cohortId, expectedVersion, draft }: ChangeCohortInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.writing.change(cohortId, expectedVersion, cohortWishOf(draft), { accountId, from }));
  }

  @Mutation(() => CohortResult, { description: 'Puts a cohort away, or takes it back. A year after, its learners are erased.' })
  @Access(WRITING)
  async archiveCohort(@Args('input') { cohortId, expectedVersion, archived }: ArchiveCohortInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.writing.archive(cohortId, expectedVersion, archived, { accountId, from }));
  }

  private async shown(accountId: string, result: string | CohortRefused): Answer {
    const row = await this.show.written(accountId, result);
    return row instanceof CohortRefused ? row : CohortType.of(row);
  }
}
