import { lint } from './lint.mjs';
import { fences } from './plugin.mjs';
import { announced, sampleWorkspace } from './sample-workspace.mjs';

describe('lint', () => {
  let workspace, reports;

  beforeAll(async () => {
    workspace = sampleWorkspace();
    // Where the samples really live, lint must not look.
    workspace.add('tools/fences/samples/apps/api/src/ignored.mjs', 'consol.log(1);\n');
    reports = await lint(workspace.root, ['apps', 'libs/domain', 'libs/ui', 'tools']);
  }, 180_000);
  afterAll(() => workspace.remove());

  it('reports each bad line by the rules it announces, no other line, and never in the samples themselves', () => {
    expect(reports).toEqual(announced('lint'));
  });

  it.each([...Object.keys(fences.rules).map((name) => `escale/${name}`), 'max-lines', 'no-console', 'no-restricted-globals', 'no-restricted-properties', '@typescript-eslint/no-restricted-imports', 'no-restricted-syntax', 'react-hooks/rules-of-hooks'])('%s has a sample it bites', (rule) => {
    expect(reports.some((line) => line.endsWith(` ${rule}`))).toBe(true);
  });
});
