import { type AccessDetails, CALL_DEVICES, type CallDevice, CLASSROOM_ACCESS, type ClassroomAccess, HEARING_AIDS, type HearingAid, type Ramp, RAMPS, RECEPTION_STAFF, type ReceptionStaff, WHEELCHAIR_STEPS, type WheelchairStep } from '@escale/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';

export const RampEnum = enumOf('Ramp', RAMPS, 'Whether a ramp makes up for a step.');
export const CallDeviceEnum = enumOf('CallDevice', CALL_DEVICES, 'What one calls with at a door.');
export const ReceptionStaffEnum = enumOf('ReceptionStaff', RECEPTION_STAFF, 'Who welcomes people, and whether they learnt to welcome people with disabilities.');
export const HearingAidEnum = enumOf('HearingAid', HEARING_AIDS, 'What helps people who hear badly: a fixed or portable magnetic loop, French sign language, cued speech, subtitles, other.');
export const ClassroomAccessEnum = enumOf('ClassroomAccess', CLASSROOM_ACCESS, 'How many of the training rooms are accessible.');
export const WheelchairStepEnum = enumOf('WheelchairStep', WHEELCHAIR_STEPS, 'A part of the way in a wheelchair.');
export const WheelchairVerdictEnum = enumOf('WheelchairVerdict', ['YES', 'NO', 'UNKNOWN'], 'What access details say of wheelchair access; UNKNOWN while they do not suffice.');

const nullable = { nullable: true } as const;

@ObjectType('AccessDetails', { description: 'How one gets in and around, from the street to the toilets: the part of Acceslibre that a place can say of itself. Null is "not told", an empty list "none".' })
export class AccessDetailsType implements AccessDetails {
  @Field(() => Boolean, nullable) parking!: boolean | null;
  @Field(() => Boolean, nullable) parkingAdapted!: boolean | null;
  @Field(() => Boolean, nullable) pathLevel!: boolean | null;
  @Field(() => RampEnum, nullable) pathRamp!: Ramp | null;
  @Field(() => Boolean, nullable) entranceLevel!: boolean | null;
  @Field(() => Int, { nullable: true, description: 'The narrowest passage of the door, in centimetres.' }) entranceWidthCm!: number | null;
  @Field(() => Boolean, { nullable: true, description: 'An entrance of its own for people with reduced mobility.' }) entranceAdapted!: boolean | null;
  @Field(() => [CallDeviceEnum], nullable) callDevices!: readonly CallDevice[] | null;
  @Field(() => Boolean, nullable) entranceHelp!: boolean | null;
  @Field(() => ReceptionStaffEnum, nullable) receptionStaff!: ReceptionStaff | null;
  @Field(() => [HearingAidEnum], nullable) hearingAids!: readonly HearingAid[] | null;
  @Field(() => Boolean, nullable) receptionLevel!: boolean | null;
  @Field(() => Boolean, nullable) receptionLift!: boolean | null;
  @Field(() => ClassroomAccessEnum, nullable) classrooms!: ClassroomAccess | null;
  @Field(() => Boolean, nullable) toilets!: boolean | null;
  @Field(() => Boolean, nullable) toiletsAdapted!: boolean | null;
  @Field(() => String, { nullable: true, description: 'Where the public accessibility register is to be read.' }) registerUrl!: string | null;
}

@ObjectType('WheelchairAccess', { description: 'Whether somebody in a wheelchair gets from the street to the reception, as far as the details say it.' })
export class WheelchairAccessType {
  @Field(() => WheelchairVerdictEnum) verdict!: 'YES' | 'NO' | 'UNKNOWN';
  @Field(() => [WheelchairStepEnum]) obstacles!: readonly WheelchairStep[];
  @Field(() => [WheelchairStepEnum], { description: 'What would have to be told to know.' }) missing!: readonly WheelchairStep[];
}
