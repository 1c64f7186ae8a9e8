import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { localDay } from '../time/local-day.ts';
import { readCertificationCode } from './certification-code.ts';
import type { CohortDraft } from './cohort.ts';
import { decideCohort } from './decide-cohort.ts';

const draft = (more: Partial<CohortDraft> = {}): CohortDraft => ({
  title: 'Soudeurs, printemps', expectedSize: 12, funderReference: 'CONV-2026-118', pathwayTitle: 'Titre professionnel soudeur', certificationCode: 'RNCP37674', hoursOnSite: 210, hoursVr: 24, hoursRemote: 35,
  startsOn: localDay('2026-03-02'), endsOn: localDay('2026-07-03'), ...more,
});

describe('a cohort', () => {
  it.each<[string, Partial<CohortDraft>, string | null, string | null]>([
    ['all of it', {}, null, null],
    ['only a title and how many', { funderReference: null, pathwayTitle: null, certificationCode: null, hoursOnSite: 0, hoursVr: 0, hoursRemote: 0, startsOn: null, endsOn: null }, null, null],
    ['no title', { title: ' \u200B ' }, 'TITLE_MISSING', 'title'],
    ['a title of 121 letters', { title: 'a'.repeat(121) }, 'TEXT_TOO_LONG', 'title'],
    ['nobody expected', { expectedSize: 0 }, 'SIZE_OUT_OF_BOUNDS', 'expectedSize'],
    ['201 expected', { expectedSize: 201 }, 'SIZE_OUT_OF_BOUNDS', 'expectedSize'],
    ['half a person expected', { expectedSize: 1.5 }, 'SIZE_OUT_OF_BOUNDS', 'expectedSize'],
    ['a long reference of its funder', { funderReference: 'x'.repeat(81) }, 'TEXT_TOO_LONG', 'funderReference'],
    ['a long pathway', { pathwayTitle: 'x'.repeat(121) }, 'TEXT_TOO_LONG', 'pathwayTitle'],
    ['a certification that is none', { certificationCode: 'CAP 12' }, 'CERTIFICATION_UNREADABLE', 'certificationCode'],
    ['an empty certification', { certificationCode: ' ' }, null, null],
    ['less than no hours', { hoursVr: -1 }, 'HOURS_OUT_OF_BOUNDS', 'hoursVr'],
    ['5,001 hours', { hoursRemote: 5_001 }, 'HOURS_OUT_OF_BOUNDS', 'hoursRemote'],
    ['an end before its start', { endsOn: localDay('2026-03-01') }, 'DAYS_OUT_OF_ORDER', 'endsOn'],
    ['a single day', { endsOn: localDay('2026-03-02') }, null, null],
    ['more than five years', { endsOn: localDay('2031-03-03') }, 'DAYS_TOO_LONG', 'endsOn'],
    ['an end and no start', { startsOn: null }, null, null],
  ])('%s', (_what, more, code, field) => {
    const decision = decideCohort(draft(more));
    expect(decision.ok ? null : decision.refusal.code).toBe(code);
    expect(decision.ok ? null : decision.refusal.field).toBe(field);
  });

  it('keeps what it kept as it is', () => {
    const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('Soudeurs', 'rncp 37674', ' x ', ''));
    const maybe = fc.option(text, { nil: null });
    fc.assert(
      fc.property(text, maybe, maybe, maybe, fc.integer({ min: -2, max: 300 }), (title, funderReference, pathwayTitle, certificationCode, expectedSize) => {
        const decision = decideCohort(draft({ title, funderReference, pathwayTitle, certificationCode, expectedSize }));
        if (decision.ok) expect(decideCohort(decision.value)).toEqual(decision);
      }),
    );
  });
});

describe('a certification', () => {
  it.each([
    ['RNCP37674', 'RNCP37674'],
    ['rncp 37 674', 'RNCP37674'],
    ['RS-5616', 'RS5616'],
    ['RNCP', null],
    ['37674', null],
    ['RNCP123456', null],
    ['RNCP37674A', null],
  ])('%s is %s', (text, code) => expect(readCertificationCode(text)).toBe(code));
});
