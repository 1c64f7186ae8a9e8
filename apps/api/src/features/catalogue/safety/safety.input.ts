import { NOTICE_LANGUAGES, type NoticeLanguage } from '@escale/domain';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayUnique, Length, ValidateNested } from 'class-validator';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { IsKey } from '../../../platform/graphql/input-checks.ts';

export const NoticeLanguageEnum = enumOf('NoticeLanguage', NOTICE_LANGUAGES, 'A language the safety notice may be written in.');

@InputType()
export class NoticeTextInput {
  @Field(() => NoticeLanguageEnum) @Allow() language!: NoticeLanguage;
  @Field(() => String, { description: 'One piece of advice a line; at most 20 lines of 300 characters, more is refused with its language.' })
  @Length(0, 20_000, { message: 'texts.text must have at most 20000 characters.' })
  text!: string;
}

@InputType()
export class PublishSafetyNoticeInput {
  @Field(() => String, { description: 'The version the new text was written from.' }) @Length(7, 7, { message: 'expectedVersion must be a version as `safetyNotice` gives it.' }) expectedVersion!: string;
  @Field(() => [NoticeTextInput], { description: 'French and English at least. A language left out is no longer offered.' })
  @ArrayMaxSize(NOTICE_LANGUAGES.length, { message: 'texts must name each language once.' })
  @ArrayUnique(({ language }: NoticeTextInput) => language, { message: 'texts must name each language once.' })
  @ValidateNested({ each: true })
  @Type(() => NoticeTextInput)
  texts!: NoticeTextInput[];
  @Field(() => String) @IsKey() idempotencyKey!: string;
}
