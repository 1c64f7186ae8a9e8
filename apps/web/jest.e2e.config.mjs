import { journeys } from '../../jest.preset.mjs';
export default journeys('web journeys');
