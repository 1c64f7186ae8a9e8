import { screens } from '../../tools/jest/preset.mjs';
export default screens('kiosk', { setupFilesAfterEnv: ['<rootDir>/jest.setup.mjs'] });
