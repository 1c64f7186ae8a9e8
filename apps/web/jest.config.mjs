import { screens } from '../../tools/jest/preset.mjs';
export default screens('web', { setupFilesAfterEnv: ['<rootDir>/jest.setup.mjs'] });
