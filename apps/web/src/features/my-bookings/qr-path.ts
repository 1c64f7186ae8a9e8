import { create } from 'qrcode';

/** A QR code as one SVG path of unit squares: crisp at any size, on screen and on paper. `size` counts modules, without the quiet zone. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_dark, column) => (modules.get(row, column) ? `M${column} ${row}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}
