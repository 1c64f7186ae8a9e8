import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';
import styles from './ticket.module.css';

/** Readers need four light modules around the code (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, dark on light whatever the theme: readers expect it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  const side = size + 2 * QUIET;
  return (
    <svg role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} className={styles['qr']} shapeRendering="crispEdges">
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
