import { ACCESS_FIELDS, ACCESS_SECTIONS, type AccessDetails, type AccessField, type AccessSection } from '@escale/domain';
import { formatList, type Locale, type Translate } from '@escale/messages';

export type AccessLine = { readonly key: string; readonly words: string; readonly href: string | null };
export type AccessView = { readonly section: AccessSection; readonly title: string; readonly lines: readonly AccessLine[] };
type Words = { readonly t: Translate; readonly locale: Locale };

function lineOf(field: AccessField, details: AccessDetails, { t, locale }: Words): string | null {
  switch (field.kind) {
    case 'YES_NO': {
      const told = details[field.key];
      return told === null ? null : told ? t(`placePage:access.yes.${field.key}`) : t(`placePage:access.no.${field.key}`);
    }
    case 'CENTIMETRES':
      return details.entranceWidthCm === null ? null : t('placePage:access.width', { cm: details.entranceWidthCm });
    case 'ADDRESS':
      return details.registerUrl === null ? null : t('placePage:access.register');
    case 'ONE_OF':
      if (field.key === 'pathRamp') return details.pathRamp === null ? null : t(`placePage:access.ramp.${details.pathRamp}`);
      if (field.key === 'receptionStaff') return details.receptionStaff === null ? null : t(`placePage:access.staff.${details.receptionStaff}`);
      return details.classrooms === null ? null : t(`placePage:access.rooms.${details.classrooms}`);
    case 'SEVERAL':
      if (field.key === 'callDevices') {
        if (details.callDevices === null) return null;
        return details.callDevices.length === 0 ? t('placePage:access.callNone') : t('placePage:access.callLine', { list: formatList(details.callDevices.map((one) => t(`placePage:access.call.${one}`)), locale) });
      }
      if (details.hearingAids === null) return null;
      return details.hearingAids.length === 0 ? t('placePage:access.hearingNone') : t('placePage:access.hearingLine', { list: formatList(details.hearingAids.map((one) => t(`placePage:access.hearing.${one}`)), locale) });
  }
}

/** What is told of the way in, in the order in which one meets it; what is not told is left out. */
export function accessView(details: AccessDetails, words: Words): readonly AccessView[] {
  return ACCESS_SECTIONS.map((section) => ({
    section,
    title: words.t(`placePage:access.section.${section}`),
    lines: ACCESS_FIELDS.filter((field) => field.section === section).flatMap((field) => {
      const line = lineOf(field, details, words);
      return line === null ? [] : [{ key: field.key, words: line, href: field.kind === 'ADDRESS' ? details.registerUrl : null }];
    }),
  })).filter(({ lines }) => lines.length > 0);
}
