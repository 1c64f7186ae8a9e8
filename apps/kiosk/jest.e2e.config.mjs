import { journeys } from '../../tools/jest/preset.mjs';
export default journeys('kiosk journeys', { globalSetup: '<rootDir>/../../tools/journeys/set-up.mjs', globalTeardown: '<rootDir>/../../tools/journeys/tear-down.mjs' });
