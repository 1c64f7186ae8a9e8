import { type Read, read, warning } from '../note.ts';

/** Most characters of `presentation_resume` in the national format. */
const LONGEST_SUMMARY = 280;

/** Summary and description; a summary that is too long is cut at a word, and nothing of it is lost: the description keeps it whole. */
export function readSummary(summary: string, detail: string): Read<{ readonly summary: string | null; readonly description: string | null }> {
  if (summary.length <= LONGEST_SUMMARY) return read({ summary: summary === '' ? null : summary, description: detail === '' ? null : detail });
  const start = summary.slice(0, LONGEST_SUMMARY - 1);
  const lastSpace = start.search(/\s\S*$/);
  const cut = (lastSpace > LONGEST_SUMMARY / 2 ? start.slice(0, lastSpace) : start).replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.]+$/, '');
  return read({ summary: `${cut}…`, description: detail.includes(summary) ? detail : [summary, detail].filter((part) => part !== '').join('\n\n') }, warning('presentation_resume', summary, 'SUMMARY_CUT'));
}
