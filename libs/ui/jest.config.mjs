import { screens } from '../../tools/jest/preset.mjs';
export default screens('ui', { setupFilesAfterEnv: ['<rootDir>/../../apps/web/jest.setup.mjs'] });
