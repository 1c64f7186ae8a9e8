export { harness } from '../../../test/harness.ts';
