import { libraryRules } from './library-rules.mjs';
import { featureRules } from './feature-rules.mjs';
import { cruise, violations } from './cruise.mjs';
import { announced, sampleWorkspace } from './sample-workspace.mjs';

describe('import rules', () => {
  let workspace, result;

  beforeAll(async () => {
    workspace = sampleWorkspace();
    result = await cruise(workspace.root);
  }, 180_000);
  afterAll(() => workspace.remove());

  it('report each bad sample by the rules it announces, and nothing else', () => {
    expect(violations(result)).toEqual(announced('import'));
  });

  it.each([...libraryRules, ...featureRules].map(({ name }) => name).filter((name) => !name.startsWith('feature-table-')))('%s has a sample it bites', (name) => {
    expect(announced('import').some((line) => line.endsWith(` ${name}`))).toBe(true);
  });

  it('follow @escale/… to the source of the library', () => {
    const { dependencies } = result.modules.find(({ source }) => source === 'apps/kiosk/src/good-screen.ts');
    expect(dependencies.map(({ resolved }) => resolved).sort()).toEqual(['libs/domain/src/index.ts', 'libs/messages/src/index.ts', 'libs/ui/src/index.ts']);
  });
});
