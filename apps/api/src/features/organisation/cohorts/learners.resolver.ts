import { COHORT_WRITERS } from '@escale/domain';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { CohortRefused } from './cohort-refused.ts';
import { AddLearnerInput, ChangeLearnerInput, ImportLearnersInput, learnerDraftOf, RemoveLearnerInput } from './cohorts.input.ts';
import { CohortResult, CohortType, LearnersImportedType, LearnersResult } from './cohorts.type.ts';
import { ImportLearners } from './import-learners.ts';
import { ShowCohorts } from './show-cohorts.ts';
import { WriteLearner } from './write-learner.ts';

const WRITING = { anyOf: COHORT_WRITERS };
type Answer = Promise<CohortType | CohortRefused>;

/** The people of a cohort. */
@Resolver()
export class LearnersResolver {
  constructor(
    private readonly show: ShowCohorts,
    private readonly writing: WriteLearner,
    private readonly imports: ImportLearners,
  ) {}

  @Mutation(() => CohortResult, { description: 'Names a learner of a cohort.' })
  @Access(WRITING)
  async addLearner(@Args('input') { draft, idempotencyKey, ...at }: AddLearnerInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.writing.add(at, learnerDraftOf(draft), idempotencyKey, { accountId, from }));
  }

  @Mutation(() => CohortResult, { description: 'Writes anew what is known of a learner.' })
  @Access(WRITING)
  async changeLearner(@Args('input') { learnerId, draft, ...at }: ChangeLearnerInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.writing.change(at, learnerId, learnerDraftOf(draft), { accountId, from }));
  }

  @Mutation(() => CohortResult, { description: 'Takes a learner out of a cohort; nothing of them is kept.' })
  @Access(WRITING)
  async removeLearner(@Args('input') { learnerId, ...at }: RemoveLearnerInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.writing.remove(at, learnerId, { accountId, from }));
  }

  @Mutation(() => LearnersResult, { description: 'Looks at a list of learners, or names all of them: where one row is to be mended, nobody is. Whoever is there already is left as they are.' })
  @Access(WRITING)
  async importLearners(@Args('input') input: ImportLearnersInput, @Context() from: RequestContext): Promise<LearnersImportedType | CohortRefused> {
    const { accountId } = await ownPrincipal(from);
    const taken = await this.imports.run(input, { accountId, from });
    return taken instanceof CohortRefused ? taken : LearnersImportedType.of(taken);
  }

  private async shown(accountId: string, result: string | CohortRefused): Answer {
    const row = await this.show.written(accountId, result);
    return row instanceof CohortRefused ? row : CohortType.of(row);
  }
}
