import { INSTALL_REFUSAL_CODES, type InstallRefusalCode, type InstallState, type LocalDay } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime, LocalDay as LocalDayScalar } from '../../../platform/graphql/scalars.ts';
import { InstallRefused } from './install-refused.ts';
import type { ShownInstall } from './install-row.ts';
import { InstallStateEnum } from './install.input.ts';

export const InstallRefusalCodeEnum = enumOf('InstallRefusalCode', INSTALL_REFUSAL_CODES, 'Why a module cannot be asked for, or a request answered.');

@ObjectType('InstallRequest', { description: 'A place is asked to install a module.' })
export class InstallRequestType implements Omit<ShownInstall, 'kept' | 'installed' | 'askedById' | 'moduleId' | 'timeZone'> {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Grows with every answer; send it back with yours.' }) version!: number;
  @Field(() => ID) placeId!: string;
  @Field(() => String) placeName!: string;
  @Field(() => String) placeSlug!: string;
  @Field(() => String, { nullable: true }) communeName!: string | null;
  @Field(() => ID, { nullable: true, description: 'Null where the place asks itself.' }) organisationId!: string | null;
  @Field(() => String, { nullable: true }) organisationName!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => InstallStateEnum) state!: InstallState;
  @Field(() => LocalDayScalar, { nullable: true }) plannedFor!: LocalDay | null;
  @Field(() => String, { nullable: true, description: 'Why not.' }) reason!: string | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime) changedAt!: Date;
  @Field(() => Boolean, { description: 'Whether I answer for the place.' }) answers!: boolean;

  static of(row: ShownInstall): InstallRequestType {
    return Object.assign(new InstallRequestType(), row);
  }
}

@ObjectType('InstallRequestRefused', { description: 'What could not be asked or answered, and why.' })
export class InstallRequestRefusedType implements Pick<InstallRefused, 'code' | 'field'> {
  @Field(() => InstallRefusalCodeEnum) code!: InstallRefusalCode;
  @Field(() => String, { nullable: true, description: 'The field to mend, when one is to blame.' }) field!: string | null;
}

export const InstallRequestResult = createUnionType({
  name: 'InstallRequestResult',
  types: () => [InstallRequestType, InstallRequestRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof InstallRefused ? InstallRequestRefusedType : InstallRequestType),
});
