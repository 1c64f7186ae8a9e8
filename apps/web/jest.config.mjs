import { screens } from '../../jest.preset.mjs';
export default screens('web', { setupFilesAfterEnv: ['<rootDir>/jest.setup.mjs'] });
