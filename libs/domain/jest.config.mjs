import { node } from '../../tools/jest/preset.mjs';

// What touches time must say the same wherever the process runs: those specs run once under each of these.
const PROCESS_ZONES = ['UTC', 'Europe/Paris', 'America/Miquelon', 'Pacific/Noumea'];
const TIMELY = 'time|availability|booking|team';

export default {
  projects: [
    { ...node('domain'), testMatch: [`<rootDir>/src/!(${TIMELY})/**/*.spec.ts`, '<rootDir>/test/**/*.spec.ts'] },
    ...PROCESS_ZONES.map((TZ) =>
      node(`domain TZ=${TZ}`, {
        testMatch: [`<rootDir>/src/@(${TIMELY})/**/*.spec.ts`],
        testEnvironment: '<rootDir>/jest.zone-environment.mjs',
        testEnvironmentOptions: { TZ },
        globals: { PROCESS_ZONE: TZ },
      }),
    ),
  ],
};
