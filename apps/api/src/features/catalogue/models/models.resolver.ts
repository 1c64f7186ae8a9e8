import { checklistOf, NETWORK_RULES_DECIDERS } from '@escale/domain';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { ChangeModel } from './change-model.ts';
import { ChangeEquipmentModelInput } from './models.input.ts';
import { ModelsReader, type NetworkModelRow } from './models.reader.ts';
import { ChecklistItemType, ModelRefusedType, ModelResult, NetworkModelType } from './models.type.ts';

/** Models of equipment, for who coordinates the network. */
@Resolver(() => NetworkModelType)
export class ModelsResolver {
  constructor(
    private readonly reader: ModelsReader,
    private readonly changes: ChangeModel,
  ) {}

  @Query(() => [NetworkModelType], { description: 'Every model of equipment with what the network decides about it; who coordinates a part of the network reads them too.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async equipmentModels(@Context() from: RequestContext): Promise<readonly NetworkModelRow[]> {
    return this.reader.shown((await ownPrincipal(from)).accountId, null);
  }

  @Mutation(() => ModelResult, { description: 'Changes what the network decides about a model, for who coordinates or administers all of it. What is booked stands.' })
  @Access({ anyOf: NETWORK_RULES_DECIDERS })
  async changeEquipmentModel(@Args('input') { modelId, expectedVersion, ...wish }: ChangeEquipmentModelInput, @Context() from: RequestContext): Promise<NetworkModelRow | ModelRefusedType> {
    const { accountId } = await ownPrincipal(from);
    const refusal = await this.changes.run(modelId, { ...wish, dailyMinutes: wish.dailyMinutes ?? null }, expectedVersion, { accountId, from });
    if (refusal !== null) return ModelRefusedType.of(refusal);
    const [shown] = await this.reader.shown(accountId, modelId);
    if (shown === undefined) throw new Error('Who just changed a model no longer reads it.');
    return shown;
  }

  @ResolveField(() => [ChecklistItemType], { description: 'What is looked at before a unit is handed out, counted with the person, and done once it is back, in this order.' })
  checklist(@Parent() { category, checklistOff, accessories }: NetworkModelRow): readonly ChecklistItemType[] {
    return checklistOf(category, { checklistOff, accessories });
  }
}
