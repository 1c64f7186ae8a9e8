import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDay } from '../time/local-day.ts';
import { APPLICATION_STATES } from './application.ts';
import type { Criterion } from './grid.ts';
import { FORMAT_ENDINGS, formatsOf, mayChangePieces, nameDiffers, pieceDateFault, type PieceFormat } from './piece.ts';

const asked = { code: 'INSURANCE', title: { fr: 'Assurance', en: 'Insurance' }, help: { fr: '', en: '' }, weight: 0, mandatory: true, shownWhen: null, fact: null };
const evidence = (expires: boolean): Criterion => ({ ...asked, kind: 'EVIDENCE', accepts: ['PDF', 'IMAGE'], expires });
const today = localDay('2026-03-03');

describe('a piece', () => {
  it.each<[string, PieceFormat, boolean]>([
    ['assurance.pdf', 'PDF', false],
    ['ASSURANCE.PDF', 'PDF', false],
    ['plan.jpeg', 'JPEG', false],
    ['plan.jpg', 'PNG', true],
    ['assurance.pdf', 'DOCX', true],
    ['assurance.pdf.exe', 'PDF', true],
    ['sans fin', 'PDF', false],
    ['Bail du 3. mars', 'PDF', false],
    ['', 'ODT', false],
  ])('called %j that is a %s: differs %j', (name, format, differs) => {
    expect(nameDiffers(name, format)).toBe(differs);
  });

  it.each<[string, Criterion, string | null, string | null]>([
    ['no day where one is asked: it is missing later', evidence(true), null, null],
    ['today still holds', evidence(true), '2026-03-03', null],
    ['yesterday does not', evidence(true), '2026-03-02', 'DATE_PAST'],
    ['a slip of the finger', evidence(true), '2206-03-03', 'DATE_FAR'],
    ['a day where none is asked', evidence(false), '2026-12-31', 'DATE_NOT_ASKED'],
    ['none where none is asked', evidence(false), null, null],
    ['a criterion that asks for no piece', { ...asked, kind: 'YES_NO' }, null, 'CRITERION_UNKNOWN'],
  ])('%s', (_sentence, criterion, day, fault) => {
    expect(pieceDateFault(criterion, day === null ? null : localDay(day), today)).toBe(fault);
  });

  it('holds on any day of the next thirty years', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 * 365 }), (days) => pieceDateFault(evidence(true), addDays(today, days), today) === null));
  });

  it('is of the formats its criterion takes, each with endings of its own', () => {
    expect(formatsOf(['PDF', 'IMAGE'])).toEqual(['PDF', 'JPEG', 'PNG', 'WEBP']);
    const endings = Object.values(FORMAT_ENDINGS).flat();
    expect(new Set(endings).size).toBe(endings.length);
  });

  it('comes and goes in a draft and while corrections are asked for', () => {
    expect(APPLICATION_STATES.filter(mayChangePieces)).toEqual(['DRAFT', 'CORRECTION_REQUESTED']);
  });
});
