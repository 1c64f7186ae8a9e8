import { type AbsenceLimit, NETWORK_RULES_REFUSAL_CODES, type NetworkRules, type NetworkRulesRefusal, type NetworkRulesRefusalCode } from '@escale/domain';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { AbsenceLimitType } from '../absences/absences.type.ts';

export const NetworkRulesRefusalCodeEnum = enumOf('NetworkRulesRefusalCode', NETWORK_RULES_REFUSAL_CODES, 'Why the rules of the network were not changed.');

@ObjectType('NetworkRules', { description: 'What the network decides about who waits, and about how much one person or organisation may have at a time.' })
export class NetworkRulesType implements NetworkRules {
  @Field(() => Int, { description: 'Grows with every change; send it back with yours.' }) version!: number;
  @Field(() => Int, { description: 'What it counts on the waiting list to have asked something of the place.' }) accessNeedsWeight!: number;
  @Field(() => Int, { description: '… that a training asks for the session.' }) trainingObligationWeight!: number;
  @Field(() => Int, { description: '… never to have come before.' }) firstTimeWeight!: number;
  @Field(() => Int, { description: 'How long a turn lasts, counted while people are awake.' }) turnMinutes!: number;
  @Field(() => Int, { description: 'Nothing is offered with less time than this to answer in.' }) leastTurnMinutes!: number;
  @Field(() => Int, { description: 'From when people are taken to be awake, in minutes of the day by the clocks of the place.' }) awakeFrom!: number;
  @Field(() => Int, { description: 'Until when.' }) awakeUntil!: number;
  @Field(() => Float, { description: 'Minutes it takes to come a kilometre nearer, as the crow flies.' }) minutesPerKm!: number;
  @Field(() => Int, { description: 'After so many refusals nobody is written to any more.' }) refusalsMost!: number;
  @Field(() => Int, { description: 'After so many turns in a row without an answer nobody is written to any more.' }) nudgesMost!: number;
  @Field(() => Int, { description: 'Wishes one person may have on the list at a time.' }) entriesMost!: number;
  @Field(() => Int, { nullable: true, description: 'Sessions to come that one person may have at a time, over all places; null for no limit.' }) futureBookingsMost!: number | null;
  @Field(() => Int, { nullable: true, description: 'Group sessions to come that one organisation may have at a time, over all places; null for no limit.' }) organisationSessionsMost!: number | null;
  @Field(() => Int, { nullable: true, description: 'Places at which sessions of one organisation may go on at one instant; null for no limit.' }) organisationPlacesMost!: number | null;
  @Field(() => AbsenceLimitType, { nullable: true, description: 'What follows from repeated absences; null where nothing does.' }) absenceLimit!: AbsenceLimit | null;
  @Field(() => Boolean, { description: 'Whether I coordinate or administer the whole network, and may change them.' }) mayChange!: boolean;
  @Field(() => Boolean, { description: 'Whether I administer the network, and may change what follows from absences.' }) mayChangeAbsences!: boolean;
}

@ObjectType('NetworkRulesRefused', { description: 'Why the rules of the network were not changed; nothing was written.' })
export class NetworkRulesRefusedType {
  @Field(() => NetworkRulesRefusalCodeEnum) code!: NetworkRulesRefusalCode;
  @Field(() => String, { nullable: true, description: 'The rule to mend, when one is to blame.' }) field!: string | null;

  static of({ code, field }: NetworkRulesRefusal): NetworkRulesRefusedType {
    return Object.assign(new NetworkRulesRefusedType(), { code, field: field ?? null });
  }
}

export const NetworkRulesResult = createUnionType({ name: 'NetworkRulesResult', types: () => [NetworkRulesType, NetworkRulesRefusedType] as const, resolveType: (value: unknown) => (value instanceof NetworkRulesRefusedType ? NetworkRulesRefusedType : NetworkRulesType) });
