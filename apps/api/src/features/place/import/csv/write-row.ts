import type { Delimiter } from './delimiter.ts';

/** One line of CSV (RFC 4180), ended by CRLF; cells are quoted where they must be. */
export const writeRow = (cells: readonly string[], delimiter: Delimiter): string =>
  `${cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`;
