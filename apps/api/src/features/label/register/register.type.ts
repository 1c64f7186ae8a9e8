import { CERTIFICATE_STATES, type CertificateState } from '@escale/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { PageInfoType } from '../../../platform/graphql/page-info.type.ts';
import { LocalDay } from '../../../platform/graphql/scalars.ts';

export const CertificateStateEnum = enumOf('CertificateState', CERTIFICATE_STATES, 'What the public is told of a label: one that was renewed is replaced by the next, and reads as expired.');

@ObjectType('PlaceLabel', { description: 'A label that a place carries today.' })
export class PlaceLabelType {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'Who gives it; null for the network itself.' }) issuer!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'Null where the register of who gives it does not say.' }) grantedOn!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'Its last day; null where it ends by an act alone.' }) until!: string | null;
}

@ObjectType('RegisteredLabel', { description: 'A label that was given, as the public register has it.' })
export class RegisteredLabelType extends PlaceLabelType {
  @Field(() => String, { nullable: true, description: 'Of a label of the network.' }) number!: string | null;
  @Field(() => CertificateStateEnum) state!: CertificateState;
  @Field(() => String) placeName!: string;
  @Field(() => String) slug!: string;
  @Field(() => String, { nullable: true }) communeName!: string | null;
  @Field(() => String, { nullable: true }) departmentName!: string | null;
}

@ObjectType('LabelOfTeam', { description: 'A label that a place was given, as its team sees it.' })
export class LabelOfTeamType extends PlaceLabelType {
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => CertificateStateEnum) state!: CertificateState;
  @Field(() => String, { nullable: true, description: 'Opens its certificate, and the page where it is checked; null for a label that others give.' }) token!: string | null;
}

@ObjectType('RegisteredLabelEdge')
export class RegisteredLabelEdgeType {
  @Field(() => RegisteredLabelType) node!: RegisteredLabelType;
  @Field(() => String) cursor!: string;
}

@ObjectType('LabelFacetChoice', { description: 'A choice, and how many labels it would show with all else that was asked for.' })
export class LabelFacetChoiceType {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('LabelRegister', { description: 'The register of labels, a page of it, and what it can be narrowed by.' })
export class LabelRegisterType {
  @Field(() => [RegisteredLabelEdgeType]) edges!: readonly RegisteredLabelEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  @Field(() => Int) totalCount!: number;
  @Field(() => [LabelFacetChoiceType]) programmes!: readonly LabelFacetChoiceType[];
  @Field(() => [LabelFacetChoiceType]) regions!: readonly LabelFacetChoiceType[];
  @Field(() => [LabelFacetChoiceType], { description: 'Of the region that was asked for, or all.' }) departments!: readonly LabelFacetChoiceType[];
  @Field(() => [LabelFacetChoiceType], { description: '`code` is a `CertificateState`, `name` is empty.' }) states!: readonly LabelFacetChoiceType[];
}

@ObjectType('LabelCertificate', { description: 'What a certificate says, and whether it still holds; nothing more.' })
export class LabelCertificateType {
  @Field(() => String) number!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'As the place was called when the label was given.' }) placeName!: string;
  @Field(() => String, { nullable: true }) communeName!: string | null;
  @Field(() => String) slug!: string;
  @Field(() => LocalDay) grantedOn!: string;
  @Field(() => LocalDay) until!: string;
  @Field(() => CertificateStateEnum) state!: CertificateState;
}
