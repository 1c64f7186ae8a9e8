import { cruise, violations } from './cruise.mjs';
import { featureTable, reportingFeature } from './feature-table.mjs';
import { sampleWorkspace } from './sample-workspace.mjs';

// Written out a second time, as the architecture has it: a slip in the table must not slip into its proof.
const MAY_IMPORT = {
  account: '',
  organisation: 'account',
  place: 'account organisation',
  catalogue: 'organisation',
  equipment: 'place catalogue',
  booking: 'place equipment catalogue organisation account',
  fleet: 'place catalogue equipment booking',
  visit: 'booking equipment',
  kiosk: 'place organisation account catalogue equipment booking visit fleet',
  label: 'place organisation account',
  report: 'account organisation place catalogue equipment booking fleet visit kiosk label notice demo trace',
  notice: 'account',
  demo: '',
  trace: 'visit catalogue',
};
const FEATURES = Object.keys(MAY_IMPORT);
const pairs = FEATURES.flatMap((from) => FEATURES.filter((to) => to !== from).map((to) => ({ from, to, allowed: MAY_IMPORT[from].split(' ').includes(to) })));
const readsThrough = ({ from, to }) => `apps/api/src/features/${from}/reads-${to}.ts`;

describe('the feature table', () => {
  let workspace, refused;

  beforeAll(async () => {
    workspace = sampleWorkspace();
    for (const feature of FEATURES) workspace.add(`apps/api/src/features/${feature}/table.reader.ts`, 'export const reader = 1;\n');
    for (const pair of pairs) workspace.add(readsThrough(pair), `export { reader } from '../${pair.to}/table.reader.ts';\n`);
    refused = violations(await cruise(workspace.root, ['apps/api/src/features'])).filter((line) => /\/reads-/u.test(line));
  }, 180_000);
  afterAll(() => workspace.remove());

  it('allows and refuses every pair of features as the architecture says', () => {
    const rule = (from) => (from === 'report' ? 'report-reads-through-readers' : `feature-table-${from}`);
    expect(Object.keys(featureTable).concat(reportingFeature).sort()).toEqual([...FEATURES].sort());
    expect(pairs).toHaveLength(182);
    expect(refused).toEqual(pairs.filter(({ allowed }) => !allowed).map((pair) => `${readsThrough(pair)} ${rule(pair.from)}`).sort());
  });
});
