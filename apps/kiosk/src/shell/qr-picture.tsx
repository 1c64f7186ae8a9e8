import { create } from 'qrcode';

const qrPath = (text: string): { readonly size: number; readonly path: string } => {
  const { modules } = create(text, { errorCorrectionLevel: 'L' });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_dark, column) => (modules.get(row, column) ? `M${column} ${row}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
};

export type QrPictureProps = { readonly text: string; readonly label: string; readonly className?: string | undefined };

/** A QR code with the quiet border it needs; black on white in every theme. */
export function QrPicture({ text, label, className }: QrPictureProps) {
  const { size, path } = qrPath(text);
  return (
    <svg role="img" aria-label={label} viewBox={`-4 -4 ${size + 8} ${size + 8}`} className={className} shapeRendering="crispEdges">
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
