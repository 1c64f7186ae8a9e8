import { TEST_FILE, TEST_OR_TOOL } from './test-paths.mjs';

const only = (...libraries) => `^libs/(${libraries.join('|')})/`;
const npm = (...packages) => `(^|/)node_modules/(${packages.join('|')})(/|$)|^(${packages.join('|')})(/|$)`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** What may use tools: the set-up of tests. */
const FROM_TOOLS = '^apps/[^/]+/(e2e|test)/|/jest(\\.e2e)?\\.config\\.mjs$';

/** Apps stand on libraries, libraries on the domain, the domain on nothing. */
export const libraryRules = [
  rule('no-app-imports-an-app', 'Apps meet over GraphQL only.', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
  rule('api-stands-on-domain-and-messages', 'The API has no screen.', { path: '^apps/api/' }, { path: '^libs/', pathNot: only('domain', 'messages') }),
  rule('screens-stand-on-ui-messages-domain', 'The contract reaches the screens as generated types.', { path: '^apps/(web|kiosk)/' }, { path: '^libs/', pathNot: only('ui', 'messages', 'domain') }),
  rule('library-imports-no-app', 'A library does not know who uses it.', { path: '^libs/' }, { path: '^apps/' }),
  rule('ui-stands-on-messages', 'Components show; they do not decide.', { path: '^libs/ui/' }, { path: '^libs/', pathNot: only('ui', 'messages', 'domain') }),
  rule('ui-takes-only-types-of-the-domain', 'A component that computes a rule is a presenter in disguise.', { path: '^libs/ui/', pathNot: TEST_FILE }, { path: '^libs/domain/', dependencyTypesNot: ['type-only'] }),
  rule('messages-stand-on-domain', 'Messages know the codes they put into words, nothing else.', { path: '^libs/messages/' }, { path: '^libs/', pathNot: only('messages', 'domain') }),
  rule(
    'domain-stands-on-nothing',
    'No package, no Node module, no other library: the same rules run on every machine. src/time may read the zone library, src/testing the generators.',
    { path: '^libs/domain/src/', pathNot: TEST_FILE },
    { pathNot: `^libs/domain/src/|${npm('temporal-polyfill')}` },
  ),
  rule('domain-testing-takes-only-generators', 'Builders and generators stand on fast-check alone.', { path: '^libs/domain/src/testing/', pathNot: '\\.spec\\.ts$' }, { pathNot: `^libs/domain/src/|${npm('fast-check')}` }),
  rule('zone-library-only-in-domain-time', 'One folder does zone arithmetic.', { pathNot: '^libs/domain/src/time/|(^|/)node_modules/' }, { path: npm('temporal-polyfill') }),
  rule('map-library-only-in-web-map', 'The map is one lazy chunk; the search works without it.', { path: '^(apps|libs)/', pathNot: '^apps/web/src/map/' }, { path: npm('maplibre-gl', 'pmtiles') }),
  rule('local-database-only-in-kiosk-offline', 'One owner of what the tablet keeps.', { path: '^(apps|libs)/', pathNot: '^apps/kiosk/src/offline/' }, { path: npm('idb') }),
  rule('nothing-imports-tools', 'Tools stand outside the product; only what sets up tests and journeys may use them.', { path: '^(apps|libs)/', pathNot: FROM_TOOLS }, { path: '^tools/' }),
  rule('tests-take-services-from-tools', 'Of the tools, tests use the services, their peers, the journeys and the way Jest reads this workspace, nothing else.', { path: FROM_TOOLS }, { path: '^tools/', pathNot: '^tools/(start|journeys|jest|peers)/' }),
  rule('tools-import-the-built-api-only', 'A tool uses the product as it is delivered.', { path: '^tools/', pathNot: '-for-specs\\.ts$' }, { path: '^apps/', pathNot: '^apps/api/dist/' }),
  rule('nothing-imports-a-spec', 'What two specs need is a builder in test/ or testing/.', { path: '^(apps|libs|tools)/' }, { path: '\\.(spec|journey)\\.(ts|tsx|mjs)$' }),
  rule('product-imports-no-test', 'Harness, builders and generators stay out of what is delivered.', { path: '^(apps|libs|tools)/', pathNot: TEST_OR_TOOL }, { path: TEST_FILE }),
  rule(
    'package-is-declared',
    'What happens to be installed for somebody else is not ours to use, and what is delivered takes nothing from devDependencies.',
    // A .d.ts only describes; nothing of it is delivered.
    { path: '^(apps|libs)/[^/]+/src/', pathNot: `${TEST_FILE}|\\.d\\.ts$` },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule('no-cycle', 'Nothing points back, not even a type.', {}, { circular: true }),
  rule(
    'every-import-is-found',
    'An import that cannot be followed slips under every other rule.',
    { path: '^(apps|libs|tools)/' },
    { couldNotResolve: true, pathNot: '(^|/)gql/|^virtual:|\\?(url|raw|inline|worker|worker&url)$|(^|/)apps/api/dist/' },
  ),
];
