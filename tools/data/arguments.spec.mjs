import { describe, expect, it } from '@jest/globals';
import { readArguments } from './arguments.mjs';

describe('what is asked of the import', () => {
  it('is a file and how to take it', () =>
    expect(readArguments(['places', 'a b.csv', '--dry-run', '--source', 'Ma liste', '--report=r.json'])).toEqual({ what: 'places', file: 'a b.csv', dryRun: true, source: 'Ma liste', rejects: undefined, report: 'r.json' }));
  it('is a register of labels, whose rejected rows are told', () => {
    expect(readArguments(['labels', 'a.csv'])).toEqual({ what: 'labels', file: 'a.csv', dryRun: false, source: undefined, rejects: undefined, report: undefined });
    expect(readArguments(['labels', 'a.csv', '--rejects', 'b.csv'])).toEqual({ wrong: '--rejects' });
  });
  it.each([
    [[], 'NO_FILE'], [['places'], 'NO_FILE'], [['--help'], 'HELP'], [['organisations', 'a.csv'], { wrong: 'organisations' }], [['places', 'a.csv', 'b.csv'], { wrong: 'b.csv' }],
    [['places', 'a.csv', '--frob'], { wrong: '--frob' }], [['places', 'a.csv', '--source'], { wrong: '--source' }],
  ])('%j is %j', (args, answer) => expect(readArguments(args)).toEqual(answer));
});
