import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { endingsOf, refusalInWords, sizeInWords, takesInWords } from './pieces.presenter.ts';

const fr = { t: createMessages('fr').t, locale: 'fr' } as const;

describe('what is said of pieces', () => {
  it('names which files are taken', () => {
    expect(takesInWords(['PDF', 'IMAGE'], fr)).toMatch(/^Formats acceptés.: PDF et JPEG, PNG ou WebP\. 20.Mo au plus\.$/u);
    expect(endingsOf(['PDF', 'OFFICE'])).toEqual(['.pdf', '.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp']);
  });

  it.each([[1, /^1.ko$/u], [999_499, /^999.ko$/u], [1_000_000, /^1.Mo$/u], [1_260_000, /^1,3.Mo$/u], [20_000_000, /^20.Mo$/u]])('%d bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes, fr)).toMatch(words);
  });

  it('names the remedy for whatever is refused', () => {
    expect(refusalInWords('KIND_NOT_ALLOWED', fr.t)).toContain('HEIC');
    expect(refusalInWords('TOO_MANY_UPLOADS', fr.t)).toContain('annulez');
    expect(refusalInWords('FILE_UNKNOWN', fr.t)).toContain('que vous gérez');
    expect(refusalInWords('constructor', fr.t)).toBe(fr.t('labelPieces:failed'));
  });
});
