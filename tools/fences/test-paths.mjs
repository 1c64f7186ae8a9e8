/** Files that exist for tests: specs, journeys, the API harness, the domain's builders. */
export const TEST_FILE = '\\.(spec|journey)\\.(ts|tsx|mjs)$|^apps/[^/]+/(test|e2e)/|^libs/domain/src/testing/';

/** Who may stand on them: other tests, and the set-up files Jest names. */
export const TEST_OR_TOOL = `${TEST_FILE}|(^|/)jest\\.[^/]+\\.mjs$`;
