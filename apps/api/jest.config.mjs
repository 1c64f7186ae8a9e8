import { node } from '../../tools/jest/preset.mjs';
export default node('api', { globalSetup: '<rootDir>/test/global-setup.mjs', globalTeardown: '<rootDir>/test/global-teardown.mjs', testTimeout: 60_000 });
