import { screens } from '../../tools/jest/preset.mjs';
export default screens('kiosk', { testEnvironment: '<rootDir>/../../tools/jest/tablet-environment.mjs', setupFilesAfterEnv: ['<rootDir>/jest.setup.mjs'] });
