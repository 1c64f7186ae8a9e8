// What was asked of `npm run retention`.

/**
 * Counting is what happens unless erasing is asked for, alone and in full.
 * @param {string[]} args @returns {{ apply: boolean } | { wrong: string } | 'HELP'}
 */
export const readRetentionOrder = (args) => {
  if (args.includes('--help') || args.includes('-h')) return 'HELP';
  const wrong = args.find((arg) => arg !== '--apply' && arg !== '--dry-run');
  if (wrong !== undefined) return { wrong };
  const apply = args.includes('--apply');
  return apply && args.includes('--dry-run') ? { wrong: '--dry-run --apply' } : { apply };
};
