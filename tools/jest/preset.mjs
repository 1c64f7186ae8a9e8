// One place for how Jest reads this workspace: native ES modules, SWC instead of tsc, libraries from their source.
/** @param {object} parser @param {object} [transform] */
const swc = (parser, transform = {}) => [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'typescript', ...parser }, transform, keepClassNames: true }, module: { type: 'es6' } },
];

const libs = {
  '^@escale/domain$': '<rootDir>/../../libs/domain/src/index.ts',
  '^@escale/domain/testing$': '<rootDir>/../../libs/domain/src/testing/index.ts',
  '^@escale/messages$': '<rootDir>/../../libs/messages/src/index.ts',
  '^@escale/ui$': '<rootDir>/../../libs/ui/src/index.ts',
};

// A machine with other work takes its time; what hangs is found all the same.
const testTimeout = 30_000;

/** Pure libraries and server code. @param {string} displayName @param {object} [more] */
export const node = (displayName, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testTimeout,
  testMatch: ['<rootDir>/{src,test}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc({ decorators: true }, { legacyDecorator: true, decoratorMetadata: true }), '^.+\\.tsx$': swc({ tsx: true }, { react: { runtime: 'automatic' } }) },
  moduleNameMapper: libs,
  ...more,
});

/** Screens, in jsdom. @param {string} displayName @param {object} [more] */
export const screens = (displayName, more = {}) => ({
  displayName,
  testEnvironment: 'jsdom',
  testTimeout,
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc({ tsx: true }, { react: { runtime: 'automatic' } }) },
  moduleNameMapper: { ...libs, '\\.module\\.css$': '<rootDir>/../../tools/jest/css-module.mjs', '\\.(css|svg|woff2)$': '<rootDir>/../../tools/jest/empty.mjs' },
  ...more,
});

/** For a project that is shared out among workers. */
export const longestFirst = { testSequencer: '<rootDir>/../../tools/jest/longest-first.mjs' };

/** Browser journeys against the built product. @param {string} displayName @param {object} [more] */
export const journeys = (displayName, more = {}) => ({
  displayName,
  testEnvironment: '<rootDir>/../../tools/jest/journey-environment.mjs',
  testMatch: ['<rootDir>/e2e/**/*.journey.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc({}) },
  moduleNameMapper: libs,
  testTimeout: 120_000,
  ...longestFirst,
  ...more,
});
