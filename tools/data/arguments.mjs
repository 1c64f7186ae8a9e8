// What was asked of `npm run import`.
import { parseArgs } from 'node:util';

/**
 * @typedef {object} ImportOrder
 * @property {'places' | 'labels'} what
 * @property {string} file
 * @property {boolean} dryRun
 * @property {string | undefined} source
 * @property {string | undefined} rejects
 * @property {string | undefined} report
 */

/** @param {string[]} args @returns {ImportOrder | { wrong: string } | 'HELP' | 'NO_FILE'} */
export const readArguments = (args) => {
  /** @type {ReturnType<typeof parse>} */
  let parsed;
  try {
    parsed = parse(args);
  } catch (error) {
    const code = String(/** @type {NodeJS.ErrnoException} */ (error).code);
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    return { wrong: args.find((arg) => arg.startsWith('-')) ?? args.join(' ') };
  }
  const { values, positionals } = parsed;
  const [what, file, ...rest] = positionals;
  if (values.help) return 'HELP';
  if (what !== undefined && what !== 'places' && what !== 'labels') return { wrong: what };
  // Rejected rows of a register are told, and stand in the report.
  if (what === 'labels' && values.rejects !== undefined) return { wrong: '--rejects' };
  if (rest.length > 0) return { wrong: rest.join(' ') };
  if (what === undefined || file === undefined) return 'NO_FILE';
  return { what, file, dryRun: values['dry-run'] === true, source: values.source, rejects: values.rejects, report: values.report };
};

/** @param {string[]} args */
const parse = (args) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, source: { type: 'string' }, rejects: { type: 'string' }, report: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
