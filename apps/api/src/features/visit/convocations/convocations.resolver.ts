import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { SendConvocationsInput } from './convocations.input.ts';
import { ConvocationsReader } from './convocations.reader.ts';
import { ConvocationsRefusedType, ConvocationsSentType, GroupConvocationsType, SendConvocationsResult } from './convocations.type.ts';
import { SendConvocations } from './send-convocations.ts';

/** Convocations by mail; that somebody answers for the organisation is part of the SQL. */
@Resolver()
export class ConvocationsResolver {
  constructor(
    private readonly reader: ConvocationsReader,
    private readonly sending: SendConvocations,
  ) {}

  @Query(() => GroupConvocationsType, { nullable: true, description: 'What sending the convocations of a group by mail would do now, for who manages its organisation; null for others.' })
  @Access('signed-in')
  async groupConvocations(@Args('groupBookingId', { type: () => ID }) groupBookingId: string, @Context() from: RequestContext): Promise<GroupConvocationsType | null> {
    const { accountId } = await ownPrincipal(from);
    const group = isId(groupBookingId) ? await this.reader.of(accountId, groupBookingId) : null;
    return group && GroupConvocationsType.of(groupBookingId, group);
  }

  @Mutation(() => SendConvocationsResult, { description: 'Sends everybody who still comes with a group, and guardians of minors, their own convocation by mail, where an address is known: each once for as long as their sessions and the address stay as they are.' })
  @Access('signed-in')
  async sendConvocations(@Args('input') { groupBookingId, expectedVersion, idempotencyKey }: SendConvocationsInput, @Context() from: RequestContext): Promise<ConvocationsSentType | ConvocationsRefusedType> {
    const { accountId } = await ownPrincipal(from);
    const answer = await this.sending.run({ groupBookingId, expectedVersion, requestKey: idempotencyKey }, { accountId, from });
    return typeof answer === 'string' ? ConvocationsRefusedType.of(answer) : ConvocationsSentType.of(groupBookingId, answer);
  }
}
