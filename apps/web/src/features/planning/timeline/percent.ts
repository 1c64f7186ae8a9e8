import type { CSSProperties } from 'react';
import type { Piece } from '../axis.presenter.ts';

const percent = (fraction: number): string => `${Math.round(fraction * 1e6) / 1e4}%`;

/** Where a piece of the axis stands in its row. */
export const pieceStyle = ({ left, width }: Piece): CSSProperties => ({ left: percent(left), width: percent(width) });

export const leftStyle = (left: number): CSSProperties => ({ left: percent(left) });
