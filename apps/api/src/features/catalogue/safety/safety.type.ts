import { NOTICE_LANGUAGES, NOTICE_REFUSAL_CODES, noticeDirection, type NoticeLanguage, noticeLines, type NoticeRefusal, type NoticeRefusalCode, type SafetyNotice } from '@escale/domain';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { NoticeLanguageEnum } from './safety.input.ts';

export { NoticeLanguageEnum };

export const NoticeRefusalCodeEnum = enumOf('NoticeRefusalCode', NOTICE_REFUSAL_CODES, 'Why a safety notice was not published.');

@ObjectType('NoticeText', { description: 'The notice in one language.' })
export class NoticeTextType {
  @Field(() => NoticeLanguageEnum) language!: NoticeLanguage;
  @Field(() => String, { description: '`ltr`, or `rtl` where it is read from the right.' }) direction!: 'ltr' | 'rtl';
  @Field(() => [String], { description: 'One piece of advice each.' }) lines!: readonly string[];
}

@ObjectType('SafetyNotice', { description: 'What to know before wearing a headset. A version never changes once published. Nothing is asked about anybody’s health, and nothing kept of it.' })
export class SafetyNoticeType {
  @Field(() => String, { description: 'The year it was published and a number: `2026-01`.' }) version!: string;
  @Field(() => DateTime) publishedAt!: Date;
  @Field(() => [NoticeTextType], { description: 'French and English at least.' }) texts!: readonly NoticeTextType[];

  static of({ version, publishedAt, texts }: SafetyNotice): SafetyNoticeType {
    const written = NOTICE_LANGUAGES.flatMap((language) => {
      const text = texts[language];
      return text === undefined ? [] : [{ language, direction: noticeDirection(language), lines: noticeLines(text) }];
    });
    return Object.assign(new SafetyNoticeType(), { version, publishedAt, texts: written });
  }
}

@ObjectType('SafetyNotices', { description: 'The versions of the safety notice, for who coordinates.' })
export class SafetyNoticesType {
  @Field(() => [SafetyNoticeType], { description: 'The latest first: it is the one that is shown.' }) versions!: readonly SafetyNoticeType[];
  @Field(() => Int, { description: 'Bookings to come for which it is to be read: they will be shown a new version.' }) comingBookings!: number;
  @Field(() => Boolean, { description: 'Whether I coordinate or administer the whole network, and may publish.' }) mayPublish!: boolean;
}

@ObjectType('NoticeRefused', { description: 'Why a safety notice was not published; nothing was written.' })
export class NoticeRefusedType {
  @Field(() => NoticeRefusalCodeEnum) code!: NoticeRefusalCode;
  @Field(() => String, { nullable: true, description: 'What to mend: `texts.` and a language, when one is to blame.' }) field!: string | null;

  static of({ code, field }: NoticeRefusal): NoticeRefusedType {
    return Object.assign(new NoticeRefusedType(), { code, field: field ?? null });
  }
}

export const PublishNoticeResult = createUnionType({ name: 'PublishNoticeResult', types: () => [SafetyNoticeType, NoticeRefusedType] as const, resolveType: (value: unknown) => (value instanceof NoticeRefusedType ? NoticeRefusedType : SafetyNoticeType) });
