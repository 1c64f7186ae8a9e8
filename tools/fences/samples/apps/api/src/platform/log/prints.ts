console.log('x'); // ✗ lint no-console
export default 1; // ✗ lint no-restricted-syntax
