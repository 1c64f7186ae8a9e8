import { CONVOCATION_REFUSAL_CODES, convocationNumbers, type ConvocationRefusalCode, whyNoConvocations } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import type { ConvenedGroup } from './convocations-row.ts';
import type { Sent } from './send-convocations.ts';

export const ConvocationRefusalCodeEnum = enumOf('ConvocationRefusalCode', CONVOCATION_REFUSAL_CODES, 'Why convocations are not sent.');

@ObjectType('GroupConvocations', { description: 'What sending the convocations of a group by mail would do now.' })
export class GroupConvocationsType {
  @Field(() => ID) groupBookingId!: string;
  @Field(() => Int, { description: 'Of the group; sent back with `sendConvocations`.' }) version!: number;
  @Field(() => Int, { description: 'People who would be written to.' }) people!: number;
  @Field(() => Int, { description: 'Mails that would leave: guardians of minors have one of their own.' }) letters!: number;
  @Field(() => Int, { description: 'People who have theirs already, as their sessions stand.' }) alreadySent!: number;
  @Field(() => [ID], { description: 'Learners who come and of whom no address is known; by name.' }) withoutAddress!: readonly string[];
  @Field(() => ConvocationRefusalCodeEnum, { nullable: true, description: 'Why nothing would be sent; null where something would.' }) whyNone!: ConvocationRefusalCode | null;

  static of(groupBookingId: string, group: ConvenedGroup): GroupConvocationsType {
    return Object.assign(new GroupConvocationsType(), { groupBookingId, version: group.version, ...convocationNumbers(group.people), whyNone: whyNoConvocations(group, group.people) });
  }
}

@ObjectType('ConvocationsSent', { description: 'Convocations that leave by mail; asked again under the same key, the same.' })
export class ConvocationsSentType {
  @Field(() => ID) groupBookingId!: string;
  @Field(() => Int) people!: number;
  @Field(() => Int) letters!: number;

  static of(groupBookingId: string, sent: Sent): ConvocationsSentType {
    return Object.assign(new ConvocationsSentType(), { groupBookingId, ...sent });
  }
}

@ObjectType('ConvocationsRefused', { description: 'No convocation was sent.' })
export class ConvocationsRefusedType {
  @Field(() => ConvocationRefusalCodeEnum) code!: ConvocationRefusalCode;

  static of(code: ConvocationRefusalCode): ConvocationsRefusedType {
    return Object.assign(new ConvocationsRefusedType(), { code });
  }
}

export const SendConvocationsResult = createUnionType({ name: 'SendConvocationsResult', types: () => [ConvocationsSentType, ConvocationsRefusedType] as const });
