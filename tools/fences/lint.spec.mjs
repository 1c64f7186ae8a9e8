import { lint } from './lint.mjs';
import { fences } from './plugin.mjs';
import { announced, sampleWorkspace } from './sample-workspace.mjs';

describe('lint', () => {
  let workspace, reports;

  beforeAll(async () => {
    workspace = sampleWorkspace();
    reports = await lint(workspace.root);
  }, 60_000);
  afterAll(() => workspace.remove());

  it('reports each bad line by the rules it announces, and no other line', () => {
    expect(reports).toEqual(announced('lint'));
  });

  it.each([...Object.keys(fences.rules).map((name) => `escale/${name}`), 'max-lines', 'no-console', 'no-restricted-globals', 'no-restricted-syntax', 'react-hooks/rules-of-hooks'])('%s has a sample it bites', (rule) => {
    expect(reports.some((line) => line.endsWith(` ${rule}`))).toBe(true);
  });

  it('keeps the samples out of the lint of the workspace', async () => {
    const root = new URL('../..', import.meta.url).pathname;
    await expect(lint(root, ['tools/fences'])).resolves.toEqual([]);
  }, 30_000);
});
