import { type AccessDetails, ALTERNATIVE_BOUNDS, type CallDevice, type ClassroomAccess, ENTRANCE_WIDTH_CM, type HearingAid, PAGE_BOUNDS, PAGE_TEXTS, PLACE_PHOTOS_MOST, type PlacePage, type Ramp, type ReceptionStaff } from '@escale/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ValidateNested } from 'class-validator';
import { AreIds, IsId, IsKey, IsWhole } from '../../../platform/graphql/input-checks.ts';
import { CallDeviceEnum, ClassroomAccessEnum, HearingAidEnum, RampEnum, ReceptionStaffEnum } from './access-details.type.ts';

const nullable = { nullable: true } as const;
/** Far more than any list may hold: what is beyond the list's own bound is refused with the field's name, what is beyond this is no page. */
const Few = (field: string) => ArrayMaxSize(40, { message: `${field} must be at most 40.` });

@InputType({ description: 'Null is "not told", an empty list "none".' })
export class AccessDetailsInput {
  @Field(() => Boolean, nullable) @Allow() parking?: boolean | null;
  @Field(() => Boolean, nullable) @Allow() parkingAdapted?: boolean | null;
  @Field(() => Boolean, nullable) @Allow() pathLevel?: boolean | null;
  @Field(() => RampEnum, nullable) @Allow() pathRamp?: Ramp | null;
  @Field(() => Boolean, nullable) @Allow() entranceLevel?: boolean | null;
  @Field(() => Int, { nullable: true, description: `From ${ENTRANCE_WIDTH_CM[0]} to ${ENTRANCE_WIDTH_CM[1]} cm.` }) @Allow() entranceWidthCm?: number | null;
  @Field(() => Boolean, nullable) @Allow() entranceAdapted?: boolean | null;
  @Field(() => [CallDeviceEnum], nullable) @Allow() callDevices?: CallDevice[] | null;
  @Field(() => Boolean, nullable) @Allow() entranceHelp?: boolean | null;
  @Field(() => ReceptionStaffEnum, nullable) @Allow() receptionStaff?: ReceptionStaff | null;
  @Field(() => [HearingAidEnum], nullable) @Allow() hearingAids?: HearingAid[] | null;
  @Field(() => Boolean, nullable) @Allow() receptionLevel?: boolean | null;
  @Field(() => Boolean, nullable) @Allow() receptionLift?: boolean | null;
  @Field(() => ClassroomAccessEnum, nullable) @Allow() classrooms?: ClassroomAccess | null;
  @Field(() => Boolean, nullable) @Allow() toilets?: boolean | null;
  @Field(() => Boolean, nullable) @Allow() toiletsAdapted?: boolean | null;
  @Field(() => String, nullable) @Allow() registerUrl?: string | null;
}

@InputType()
export class PositionInput {
  @Field(() => Float) @Allow() longitude!: number;
  @Field(() => Float) @Allow() latitude!: number;
}

@InputType({ description: 'All that a place says of itself: what is left out is emptied.' })
export class PlacePageInput implements Omit<PlacePage, 'access' | 'position'> {
  @Field(() => String, { nullable: true, description: `At most ${PAGE_TEXTS.summary} characters.` }) @Allow() summary: string | null = null;
  @Field(() => String, { nullable: true, description: `At most ${PAGE_TEXTS.description} characters.` }) @Allow() description: string | null = null;
  @Field(() => String, { nullable: true, description: `At most ${PAGE_TEXTS.howToCome} characters.` }) @Allow() howToCome: string | null = null;
  @Field(() => String, nullable) @Allow() phone: string | null = null;
  @Field(() => [String], { description: `At most ${PAGE_BOUNDS.emails}.` }) @Few('emails') emails!: string[];
  @Field(() => [String], { description: `At most ${PAGE_BOUNDS.websites}.` }) @Few('websites') websites!: string[];
  @Field(() => [String], { description: 'In the words of the national format, as all the lists that follow.' }) @Few('services') services!: string[];
  @Field(() => [String]) @Few('audiences') audiences!: string[];
  @Field(() => [String]) @Few('specialCare') specialCare!: string[];
  @Field(() => [String]) @Few('fees') fees!: string[];
  @Field(() => [String]) @Few('accessModes') accessModes!: string[];
  @Field(() => [String]) @Few('supportModes') supportModes!: string[];
  @Field(() => Boolean) @Allow() quiet!: boolean;
  @Field(() => Boolean) @Allow() staffHelp!: boolean;
  @Field(() => [String], { description: 'Tags of languages, for example fr.' }) @Few('helpLanguages') helpLanguages!: string[];
  @Field(() => String, nullable) @Allow() addressLine: string | null = null;
  @Field(() => String, nullable) @Allow() addressExtra: string | null = null;
  @Field(() => String, nullable) @Allow() postcode: string | null = null;
  @Field(() => String, nullable) @Allow() communeName: string | null = null;
  @Field(() => PositionInput, { nullable: true, description: 'Where the door is; null for the middle of the commune.' }) @Allow() position?: PositionInput | null;
  @Field(() => Int, { nullable: true, description: `From ${PAGE_BOUNDS.people[0]} to ${PAGE_BOUNDS.people[1]}; null where no limit is known.` }) @Allow() peopleCapacity: number | null = null;
  @Field(() => Boolean, { description: 'What the place declares; counts where its details do not say it.' }) @Allow() wheelchairAccessible!: boolean;
  @Field(() => AccessDetailsInput) @ValidateNested() @Type(() => AccessDetailsInput) access!: AccessDetailsInput;
}

export const pageOfInput = ({ access, position, ...page }: PlacePageInput): PlacePage => ({ ...page, position: position ?? null, access: detailsOf(access) });

const detailsOf = (input: AccessDetailsInput): AccessDetails => ({
  parking: input.parking ?? null, parkingAdapted: input.parkingAdapted ?? null, pathLevel: input.pathLevel ?? null, pathRamp: input.pathRamp ?? null, entranceLevel: input.entranceLevel ?? null,
  entranceWidthCm: input.entranceWidthCm ?? null, entranceAdapted: input.entranceAdapted ?? null, callDevices: input.callDevices ?? null, entranceHelp: input.entranceHelp ?? null,
  receptionStaff: input.receptionStaff ?? null, hearingAids: input.hearingAids ?? null, receptionLevel: input.receptionLevel ?? null, receptionLift: input.receptionLift ?? null,
  classrooms: input.classrooms ?? null, toilets: input.toilets ?? null, toiletsAdapted: input.toiletsAdapted ?? null, registerUrl: input.registerUrl ?? null,
});

@InputType()
export class PublishPlaceInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => Int, { description: 'The version that was shown.' }) @IsWhole('expectedVersion', 0, 2_147_483_647) expectedVersion!: number;
  @Field(() => String) @IsKey() idempotencyKey!: string;
}

@InputType()
export class ChangePlacePageInput extends PublishPlaceInput {
  @Field(() => PlacePageInput) @ValidateNested() @Type(() => PlacePageInput) page!: PlacePageInput;
}

@InputType()
export class UnpublishPlaceInput extends PublishPlaceInput {
  @Field(() => Int, { description: 'How many coming bookings the confirm said would stay; another number is refused.' }) @IsWhole('comingBookings', 0, 2_147_483_647) comingBookings!: number;
}

@InputType()
export class PlacePhotoInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => ID) @IsId('photoId') photoId!: string;
}

@InputType()
export class DescribePlacePhotoInput extends PlacePhotoInput {
  @Field(() => String, { description: `What is to be seen, in French; from ${ALTERNATIVE_BOUNDS[0]} to ${ALTERNATIVE_BOUNDS[1]} characters, not the name of a file.` }) @Allow() alternativeFr!: string;
  @Field(() => String, { nullable: true, description: 'The same in English.' }) @Allow() alternativeEn?: string | null;
}

@InputType()
export class OrderPlacePhotosInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => [ID], { description: 'All of them, the first first.' }) @AreIds('photoIds', PLACE_PHOTOS_MOST) photoIds!: string[];
}
