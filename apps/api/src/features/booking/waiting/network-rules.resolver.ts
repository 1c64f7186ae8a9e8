import { NETWORK_RULES_DECIDERS } from '@escale/domain';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { ChangeNetworkRules } from './change-network-rules.ts';
import { NetworkRulesInput } from './network-rules.input.ts';
import { NetworkRulesReader, type NetworkRulesRow } from './network-rules.reader.ts';
import { NetworkRulesRefusedType, NetworkRulesResult, NetworkRulesType } from './network-rules.type.ts';

/** The rules of the network, for who coordinates it. */
@Resolver()
export class NetworkRulesResolver {
  constructor(
    private readonly reader: NetworkRulesReader,
    private readonly changes: ChangeNetworkRules,
  ) {}

  @Query(() => NetworkRulesType, { nullable: true, description: 'The rules of the network; who coordinates a part of it reads them too.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async networkRules(@Context() from: RequestContext): Promise<NetworkRulesRow | null> {
    return this.reader.shown((await ownPrincipal(from)).accountId);
  }

  @Mutation(() => NetworkRulesResult, { description: 'Changes the rules of the network, for who coordinates or administers all of it. What is beyond a limit already stands.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async changeNetworkRules(@Args('input') { expectedVersion, ...wish }: NetworkRulesInput, @Context() from: RequestContext): Promise<NetworkRulesRow | NetworkRulesRefusedType> {
    const { accountId } = await ownPrincipal(from);
    const rules = { ...wish, futureBookingsMost: wish.futureBookingsMost ?? null, organisationSessionsMost: wish.organisationSessionsMost ?? null, organisationPlacesMost: wish.organisationPlacesMost ?? null };
    const refusal = await this.changes.run(rules, expectedVersion, { accountId, from });
    if (refusal !== null) return NetworkRulesRefusedType.of(refusal);
    const shown = await this.reader.shown(accountId);
    if (shown === null) throw new Error('Who just changed the rules no longer reads them.');
    return shown;
  }
}
