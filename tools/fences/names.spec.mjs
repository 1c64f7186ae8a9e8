import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { namelessPaths } from './names.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

describe('names of files and folders', () => {
  it.each(['apps/api/src/common/x.ts', 'libs/ui/src/utils.ts', 'apps/web/src/date-helper.ts', 'apps/api/src/BookingManager.ts', 'libs/shared/package.json', 'tools/misc/a.mjs', 'apps/api/src/base.entity.ts'])('refuse %s', (path) => {
    expect(namelessPaths([path])).toEqual([path]);
  });

  it.each(['apps/api/src/features/place/place.reader.ts', 'libs/domain/src/place/database.ts', 'libs/domain/src/commonest.ts'])('accept %s', (path) => {
    expect(namelessPaths([path])).toEqual([]);
  });

  it('say what is inside, in the whole repository', () => {
    const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
    expect(paths).toContain('package.json');
    expect(namelessPaths(paths)).toEqual([]);
  });
});
