import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const TEXT = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

/** ASVS 5.0.0, levels 1 and 2: how many of each section. Within a section they come first, those of level 3 last. */
const SECTIONS =
  '1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2';
const REQUIRED = SECTIONS.split(' ').flatMap((section) => {
  const [name, count] = section.split(':');
  return Array.from({ length: Number(count) }, (_, index) => `${name}.${index + 1}`);
});

const ROWS = [...TEXT.matchAll(/^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.*?) ?\|$/gmu)].map(([, number, words, state, shown]) => ({ number, words, state, shown }));

describe('the self-assessment', () => {
  it('has each requirement of ASVS 5.0 of levels 1 and 2 once, in order', () => {
    expect(REQUIRED).toHaveLength(253);
    expect(ROWS.map(({ number }) => number)).toEqual(REQUIRED);
  });

  it.each(ROWS.filter(({ state }) => state === 'holds'))('$number holds by something that can be looked at', ({ shown }) => {
    expect(shown).toMatch(/`[^`]+\/[^`]+`|`package-lock\.json`/u);
  });

  it('says what lacks where something does', () => {
    for (const { number, state, shown } of ROWS) {
      expect([number, ['holds', 'partly', 'gap', 'n/a', 'operator'].includes(state)]).toEqual([number, true]);
      if (state === 'partly') expect([number, shown.replaceAll(/`[^`]*`/gu, '').trim().length > 5]).toEqual([number, true]);
    }
  });

  it('names files that exist', () => {
    const named = [...TEXT.matchAll(/`((?:apps|libs|tools|docs)\/[^`\s]+|package-lock\.json|docker-compose\.yml)`/gu)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(150);
    expect([...new Set(named)].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('counts rightly', () => {
    const count = (state) => ROWS.filter((row) => row.state === state).length;
    expect(TEXT).toContain(`holds ${count('holds')} · partly ${count('partly')} · gap ${count('gap')} · operator ${count('operator')} · n/a ${count('n/a')} · together 253`);
  });
});
