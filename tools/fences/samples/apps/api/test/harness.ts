export { anInterval } from '@escale/domain/testing';
export const harness = 'a database per worker';
