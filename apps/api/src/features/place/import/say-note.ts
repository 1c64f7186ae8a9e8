import type { Translate } from '@escale/messages';
import type { ImportNote, Rejection, RejectionCode, WarningCode } from './note.ts';

/** What is wrong and what to do, in words; reports never show a code alone. */
export interface SaidNote {
  readonly reason: string;
  readonly remedy: string;
}

export const sayRejection = (t: Translate, { code, detail = '' }: Pick<Rejection, 'code' | 'detail'>): SaidNote => ({
  reason: t(`import:rejection.${code}.reason`, { detail }),
  remedy: t(`import:rejection.${code}.remedy`),
});

/** `detail` of a count over many rows is left as an ellipsis. */
export const sayCode = (t: Translate, severity: ImportNote['severity'], code: RejectionCode | WarningCode): SaidNote =>
  severity === 'REJECTION' ? sayRejection(t, { code: code as RejectionCode, detail: '…' }) : { reason: t(`import:warning.${code as WarningCode}.reason`), remedy: t(`import:warning.${code as WarningCode}.remedy`) };

export const sayNote = (t: Translate, note: ImportNote): SaidNote => (note.severity === 'REJECTION' ? sayRejection(t, note) : sayCode(t, note.severity, note.code));
