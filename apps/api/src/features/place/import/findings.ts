import { isRejected, type Read, type Rejected, type Rejection, type Warning } from './note.ts';

/** What has been read of a row so far: every field speaks, so that one pass tells all that is wrong. */
export class Findings {
  readonly rejections: Rejection[] = [];
  readonly warnings: Warning[] = [];

  take<Value, Otherwise>(outcome: Read<Value> | Rejected, otherwise: Otherwise): Value | Otherwise {
    if (isRejected(outcome)) {
      this.rejections.push(outcome.rejection);
      return otherwise;
    }
    this.warnings.push(...outcome.warnings);
    return outcome.value;
  }
}
