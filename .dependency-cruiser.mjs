import { featureRules } from './tools/fences/feature-rules.mjs';
import { libraryRules } from './tools/fences/library-rules.mjs';

/** Every import rule of the workspace; why one tool: docs/adr/0002. Run: npm run fences. */
export default {
  forbidden: [...libraryRules, ...featureRules],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist|gql)/' },
    exclude: { path: '^tools/fences/samples/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // `types` and not `source`: our libraries answer with their source to both, but packages that publish a `source` condition do not ship the file.
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json', '.css'],
    },
  },
};
