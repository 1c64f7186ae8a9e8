// The next directive gives no reason ✗ lint escale/disable-states-reason
// eslint-disable-next-line no-console
console.log('x');
// eslint-disable-next-line no-console -- the sample of a stated reason
console.log('y');
export {};
