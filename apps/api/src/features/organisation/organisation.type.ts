import { type LocalDay, ORGANISATION_REFUSAL_CODES, type OrganisationKind, type OrganisationRefusalCode, type OrganisationStanding } from '@escale/domain';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enums.ts';
import { PageInfoType } from '../../platform/graphql/page-info.type.ts';
import { DateTime, LocalDay as LocalDayScalar } from '../../platform/graphql/scalars.ts';
import { OrganisationRefused } from './organisation-refused.ts';
import { OrganisationKindEnum, OrganisationStandingEnum } from './organisation.input.ts';
import type { OrganisationSeen } from './organisation-row.ts';

export const OrganisationRefusalCodeEnum = enumOf('OrganisationRefusalCode', ORGANISATION_REFUSAL_CODES, 'Why an organisation cannot be kept as it is written, or decided on.');

@ObjectType('Organisation', { description: 'A body that runs places, brings groups or sends people, as its own people and the network see it.' })
export class OrganisationType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Grows with every change, whoever makes it; send it back with what you change.' }) version!: number;
  @Field(() => OrganisationKindEnum) kind!: OrganisationKind;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) siret!: string | null;
  @Field(() => String, { nullable: true }) nda!: string | null;
  @Field(() => String, { nullable: true }) uai!: string | null;
  @Field(() => LocalDayScalar, { nullable: true }) qualiopiFrom!: LocalDay | null;
  @Field(() => LocalDayScalar, { nullable: true }) qualiopiUntil!: LocalDay | null;
  @Field(() => String, { nullable: true }) contactName!: string | null;
  @Field(() => String, { nullable: true }) contactEmail!: string | null;
  @Field(() => String, { nullable: true }) contactPhone!: string | null;
  @Field(() => OrganisationStandingEnum) standing!: OrganisationStanding;
  @Field(() => String, { nullable: true, description: 'Why it was refused or suspended.' }) standingReason!: string | null;
  @Field(() => DateTime, { nullable: true }) standingAt!: Date | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => Boolean, { description: 'Whether I may change what it says of itself.' }) speaksFor!: boolean;
  @Field(() => Boolean, { description: 'Whether I decide on it.' }) decides!: boolean;

  static of(row: OrganisationSeen): OrganisationType {
    return Object.assign(new OrganisationType(), row);
  }
}

@ObjectType('OrganisationEdge')
export class OrganisationEdgeType {
  @Field(() => OrganisationType) node!: OrganisationType;
  @Field(() => String) cursor!: string;
}

@ObjectType('OrganisationConnection')
export class OrganisationConnectionType {
  @Field(() => [OrganisationEdgeType]) edges!: readonly OrganisationEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType('OrganisationRefused', { description: 'What could not be done with an organisation, and why.' })
export class OrganisationRefusedType implements Pick<OrganisationRefused, 'code' | 'field'> {
  @Field(() => OrganisationRefusalCodeEnum) code!: OrganisationRefusalCode;
  @Field(() => String, { nullable: true, description: 'The field to mend, when one is to blame.' }) field!: string | null;
}

export const OrganisationResult = createUnionType({
  name: 'OrganisationResult',
  types: () => [OrganisationType, OrganisationRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof OrganisationRefused ? OrganisationRefusedType : OrganisationType),
});
