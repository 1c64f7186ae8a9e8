import type { Role } from '@escale/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page-info.type.ts';
import { RoleEnum } from '../../account/account.type.ts';

@ObjectType('OrganisationMember', { description: 'Somebody who works for an organisation, as those who do see each other: by name and role, without an address.' })
export class OrganisationMemberType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Null until given.' }) givenName!: string | null;
  @Field(() => String, { nullable: true }) familyName!: string | null;
  @Field(() => [RoleEnum]) roles!: readonly Role[];
}

@ObjectType('OrganisationMemberEdge')
export class OrganisationMemberEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => OrganisationMemberType) node!: OrganisationMemberType;
}

@ObjectType('OrganisationMemberConnection', { description: 'One page of who works for an organisation: managers first, then by family name.' })
export class OrganisationMemberConnectionType {
  @Field(() => [OrganisationMemberEdgeType]) edges!: readonly OrganisationMemberEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}
