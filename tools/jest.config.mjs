import { node } from './jest/preset.mjs';
export default node('tools', {
  testMatch: ['<rootDir>/**/*.spec.{ts,mjs}'],
  // Samples of the fences are read by specs, never run.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/fences/samples/'],
  moduleNameMapper: {
    '^@escale/domain$': '<rootDir>/../libs/domain/src/index.ts',
    '^@escale/domain/testing$': '<rootDir>/../libs/domain/src/testing/index.ts',
    '^@escale/messages$': '<rootDir>/../libs/messages/src/index.ts',
  },
  testTimeout: 60_000,
});
