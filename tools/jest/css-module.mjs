// A CSS module under test: every class is its own name, so screens can be queried without styles.
export default new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : String(name)) });
