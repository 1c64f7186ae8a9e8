import { NETWORK_RULE_BOUNDS, type NetworkRules } from '@escale/domain';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Given, IsWhole } from '../../../platform/graphql/input-checks.ts';

/** All rules as they are to be, each within its bounds; null where there is to be no limit. */
@InputType()
export class NetworkRulesInput implements NetworkRules {
  @Field(() => Int, { description: 'The version that was shown.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => Int) @IsWhole('accessNeedsWeight', ...NETWORK_RULE_BOUNDS.accessNeedsWeight) accessNeedsWeight!: number;
  @Field(() => Int) @IsWhole('trainingObligationWeight', ...NETWORK_RULE_BOUNDS.trainingObligationWeight) trainingObligationWeight!: number;
  @Field(() => Int) @IsWhole('firstTimeWeight', ...NETWORK_RULE_BOUNDS.firstTimeWeight) firstTimeWeight!: number;
  @Field(() => Int) @IsWhole('turnMinutes', ...NETWORK_RULE_BOUNDS.turnMinutes) turnMinutes!: number;
  @Field(() => Int) @IsWhole('leastTurnMinutes', ...NETWORK_RULE_BOUNDS.leastTurnMinutes) leastTurnMinutes!: number;
  @Field(() => Int) @IsWhole('awakeFrom', ...NETWORK_RULE_BOUNDS.awakeFrom) awakeFrom!: number;
  @Field(() => Int) @IsWhole('awakeUntil', ...NETWORK_RULE_BOUNDS.awakeUntil) awakeUntil!: number;
  @Field(() => Float) @IsWhole('minutesPerKm', ...NETWORK_RULE_BOUNDS.minutesPerKm) minutesPerKm!: number;
  @Field(() => Int) @IsWhole('refusalsMost', ...NETWORK_RULE_BOUNDS.refusalsMost) refusalsMost!: number;
  @Field(() => Int) @IsWhole('nudgesMost', ...NETWORK_RULE_BOUNDS.nudgesMost) nudgesMost!: number;
  @Field(() => Int) @IsWhole('entriesMost', ...NETWORK_RULE_BOUNDS.entriesMost) entriesMost!: number;
  @Field(() => Int, { nullable: true }) @Given('futureBookingsMost') @IsWhole('futureBookingsMost', ...NETWORK_RULE_BOUNDS.futureBookingsMost) futureBookingsMost!: number | null;
  @Field(() => Int, { nullable: true }) @Given('organisationSessionsMost') @IsWhole('organisationSessionsMost', ...NETWORK_RULE_BOUNDS.organisationSessionsMost) organisationSessionsMost!: number | null;
  @Field(() => Int, { nullable: true }) @Given('organisationPlacesMost') @IsWhole('organisationPlacesMost', ...NETWORK_RULE_BOUNDS.organisationPlacesMost) organisationPlacesMost!: number | null;
}
