import { ACCESS_REQUESTS, AUDIENCES, BOOKING_REFUSAL_CODES, BOOKING_STATUSES, EQUIPMENT_CATEGORIES, GUARDIAN_CONSENT_STATES, LOCALES, APPROVAL_STATES, QUOTA_PERIODS } from '@escale/domain';
import { registerEnumType } from '@nestjs/graphql';

/** GraphQL publishes an enum's keys: here each key is its value, and the domain's list is the only list. */
export const enumOf = <const Values extends readonly string[]>(name: string, values: Values, description: string): { readonly [Value in Values[number]]: Value } => {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { readonly [Value in Values[number]]: Value };
  registerEnumType(made, { name, description });
  return made;
};

export const LocaleEnum = enumOf('Locale', LOCALES, 'A language of the screens.');
export const BookingStatusEnum = enumOf('BookingStatus', BOOKING_STATUSES, 'Where a booking is in its life.');
export const BookingRefusalCodeEnum = enumOf('BookingRefusalCode', BOOKING_REFUSAL_CODES, 'Why something could not be done.');
export const AccessRequestEnum = enumOf('AccessRequest', ACCESS_REQUESTS, 'What a place can be asked to prepare for somebody; never why.');
export const GuardianConsentStateEnum = enumOf('GuardianConsentState', GUARDIAN_CONSENT_STATES, 'What a minor’s parent or guardian has said to a booking.');
export const AudienceEnum = enumOf('Audience', AUDIENCES, 'For whom hours are: whoever comes, who comes with a helper, or groups that announced themselves.');
export const ApprovalStateEnum = enumOf('ApprovalState', APPROVAL_STATES, 'What the team of a place says to a request.');
export const EquipmentCategoryEnum = enumOf('EquipmentCategory', EQUIPMENT_CATEGORIES, 'A kind of equipment.');
export const QuotaPeriodEnum = enumOf('QuotaPeriod', QUOTA_PERIODS, 'Over which stretch the hours of a quota are counted: week from Monday, calendar month or year, the whole agreement.');
