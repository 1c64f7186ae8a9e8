import { doors, featureTable, reportingFeature } from './feature-table.mjs';

const FEATURES = '^apps/api/src/features/';
const SPEC = '\\.spec\\.tsx?$';
const known = [...Object.keys(featureTable), reportingFeature];
const role = (...roles) => `${FEATURES}.+\\.(${roles.join('|')})\\.tsx?$`;
const EDGE = ['resolver', 'controller', 'jobs'];
// Use cases and pure functions are verbs: a file of a feature without a role in its name.
const PLAIN = `${FEATURES}[^.]+\\.tsx?$`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const table = Object.entries(featureTable).map(([feature, others]) =>
  rule(`feature-table-${feature}`, `${feature} may import ${others.join(', ') || 'no feature'}.`, { path: `${FEATURES}${feature}/`, pathNot: SPEC }, { path: FEATURES, pathNot: `${FEATURES}(${[feature, ...others].join('|')})/` }),
);

/** Features of the API: one table, few doors, one direction. */
export const featureRules = [
  ...table,
  rule('report-reads-through-readers', 'Reports read every feature, and change none.', { path: `${FEATURES}${reportingFeature}/`, pathNot: SPEC }, { path: FEATURES, pathNot: `${FEATURES}${reportingFeature}/|${role('reader')}` }),
  rule('feature-is-in-the-table', 'A new feature starts by a line in tools/fences/feature-table.mjs.', { path: FEATURES, pathNot: `${FEATURES}(${known.join('|')})/` }, {}),
  rule('feature-entered-by-a-door', `Doors: ${doors.join(', ')}.`, { path: `${FEATURES}([^/]+)/` }, { path: FEATURES, pathNot: `${FEATURES}$1/|${role(...doors)}` }),
  // migrate.ts, import-places.ts and import-labels.ts are commands of their own: each runs one use case.
  rule('app-lists-modules-and-tables', 'Outside features, the application only lists their modules and their tables.', { path: '^apps/api/src/', pathNot: `${FEATURES}|${SPEC}|^apps/api/src/platform/|^apps/api/src/(migrate|import-places|import-labels)\\.ts$` }, { path: FEATURES, pathNot: role('module', 'entity') }),
  rule('platform-knows-no-feature', 'Features stand on the platform, never the reverse.', { path: '^apps/api/src/platform/', pathNot: SPEC }, { path: `${FEATURES}|^apps/api/src/(main|worker|app\\.module)\\.ts$` }),
  rule('entity-imports-entities-of-its-feature', 'Across features: an id column and a foreign key, never a relation.', { path: `${FEATURES}([^/]+)/.+\\.entity\\.ts$` }, { path: FEATURES, pathNot: `${FEATURES}$1/.+\\.entity\\.ts$` }),
  rule('type-shows-entities-and-types', 'What is shown depends on what is stored, never on how it is done.', { path: role('type') }, { path: role(...EDGE, 'module', 'store', 'reader') }),
  rule('storage-below-use-case', 'Stores and readers serve use cases; they know neither who asks nor how it is shown.', { path: role('reader', 'store') }, { path: role(...EDGE, 'module', 'type', 'input') }),
  rule('reader-reaches-no-store', 'A read that writes is a surprise; a use case brings both together.', { path: role('reader') }, { path: role('store'), reachable: true }),
  rule('store-imports-no-store', 'A use case brings two stores together.', { path: role('store') }, { path: role('store') }),
  rule('use-case-below-edge', 'A use case does not know whether a person or a queue asked.', { path: PLAIN }, { path: role(...EDGE, 'module') }),
  rule('edge-writes-through-use-cases', 'Gather, decide, record stands in one file named by a verb, not in a resolver.', { path: role(...EDGE) }, { path: role('store') }),
  rule('edge-imports-no-edge', 'Two edges that share something share a use case.', { path: role(...EDGE) }, { path: role(...EDGE, 'module') }),
];
