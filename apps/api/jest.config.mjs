import { longestFirst, node } from '../../tools/jest/preset.mjs';

// As main.ts and worker.ts do: what runs inside a spec reads opening hours in the zone the product reads them in, on any host.
process.env.TZ = 'UTC';
// And what is tested is what people get: graphql, express and Apollo behave otherwise, and slower, for developers.
process.env.NODE_ENV = 'production';

export default node('api', { ...longestFirst, globalSetup: '<rootDir>/test/global-setup.mjs', globalTeardown: '<rootDir>/test/global-teardown.mjs', testTimeout: 60_000,
  // Each spec loads the whole product anew, and Node keeps modules it was given as source: a worker that has grown starts afresh.
  workerIdleMemoryLimit: '1500MB',
});
