import { INSTALL_PLACE_ROLES } from '@escale/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { badInput, identifier } from '../../../platform/graphql/bad-input.ts';
import { CatalogueReader } from '../catalogue.reader.ts';
import { ModuleType } from '../module.type.ts';
import { AnswerInstall } from './answer-install.ts';
import { InstallRefused } from './install-refused.ts';
import { AnswerInstallRequestInput, answerOf, RequestModuleInstallInput } from './install.input.ts';
import type { ShownInstall } from './install-row.ts';
import { InstallRequestResult, InstallRequestType } from './install.type.ts';
import { RequestInstall } from './request-install.ts';
import { ShowInstalls } from './show-installs.ts';

const ANSWERING = { anyOf: INSTALL_PLACE_ROLES };
const EITHER = { anyOf: ['ORGANISATION_MANAGER', ...INSTALL_PLACE_ROLES] as const };
type Answer = Promise<InstallRequestType | InstallRefused>;

/** Requests to install a module at a place. */
@Resolver(() => InstallRequestType)
export class InstallResolver {
  constructor(
    private readonly show: ShowInstalls,
    private readonly requests: RequestInstall,
    private readonly answers: AnswerInstall,
    private readonly catalogue: CatalogueReader,
  ) {}

  @Query(() => [InstallRequestType], { description: 'Requests to a place I manage, or of an organisation I manage; what waits first. None of others.' })
  @Access(EITHER)
  async installRequests(
    @Context() from: RequestContext,
    @Args('placeId', { type: () => ID, nullable: true }) placeId: string | null | undefined,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId: string | null | undefined,
  ): Promise<InstallRequestType[]> {
    const { accountId } = await ownPrincipal(from);
    const [place, organisation] = [identifier('placeId', placeId), identifier('organisationId', organisationId)];
    if ((place === null) === (organisation === null)) throw badInput('placeId', 'or organisationId must say whose requests; give one of them.');
    const rows = place !== null ? await this.show.ofPlace(accountId, place) : await this.show.ofOrganisation(accountId, organisation ?? '');
    return rows.map((row) => InstallRequestType.of(row));
  }

  @Mutation(() => InstallRequestResult, { description: 'Asks a place to install a module, in the name of an organisation or of the place itself.' })
  @Access(EITHER)
  async requestModuleInstall(@Args('input') { placeId, moduleId, organisationId, note, idempotencyKey }: RequestModuleInstallInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.requests.run({ placeId, moduleId, organisationId: organisationId ?? null, note: note ?? null, requestKey: idempotencyKey }, { accountId, from }));
  }

  @Mutation(() => InstallRequestResult, { description: 'Plans the day on which the place installs a module, or says no with a reason.' })
  @Access(ANSWERING)
  async answerInstallRequest(@Args('input') input: AnswerInstallRequestInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(accountId, await this.answers.run({ requestId: input.requestId, expectedVersion: input.expectedVersion, answer: answerOf(input) }, { accountId, from }));
  }

  @ResolveField(() => ModuleType)
  async module(@Parent() { moduleId }: ShownInstall, @Context() { loaders }: RequestContext): Promise<ModuleType> {
    const module = await this.catalogue.modules(loaders).load(moduleId);
    if (module === null) throw new Error('The module of a request is gone.');
    return module;
  }

  private async shown(accountId: string, result: string | InstallRefused): Answer {
    const row = await this.show.written(accountId, result);
    return row instanceof InstallRefused ? row : InstallRequestType.of(row);
  }
}
