import { Field, ObjectType } from '@nestjs/graphql';
import { CONFORMITIES, type Conformity } from '../../platform/config/legal-settings.ts';
import { enumOf } from '../../platform/graphql/enums.ts';

export const ConformityEnum = enumOf('AccessibilityConformity', CONFORMITIES, 'How far the site conforms to the RGAA, as an audit found it; without an audit, not at all.');

@ObjectType('LegalNotice', { description: 'Who runs the network, as the law has the site say. A fact is null when whoever runs it has not given it yet; `missing` then names the setting.' })
export class LegalNoticeType {
  @Field(() => String, { nullable: true }) publisher!: string | null;
  @Field(() => String, { nullable: true }) publisherAddress!: string | null;
  @Field(() => String, { nullable: true, description: 'Director of publication.' }) director!: string | null;
  @Field(() => String, { nullable: true, description: 'Hosting provider: name and address.' }) host!: string | null;
  @Field(() => String, { nullable: true }) contactEmail!: string | null;
  @Field(() => String, { nullable: true, description: 'Data protection officer.' }) dpoEmail!: string | null;
  @Field(() => [String], { description: 'The settings that are not filled in.' }) missing!: readonly string[];
  @Field(() => ConformityEnum) conformity!: Conformity;
  @Field(() => String, { nullable: true, description: 'Who audited accessibility, when, and the share of criteria met.' }) audit!: string | null;
}
