import type { AttendanceRefusal } from '@escale/domain';

/** A "no" to noting who was there, on its way to whoever asked; nothing was written. */
export class AttendanceRefused {
  readonly code: AttendanceRefusal['code'];
  readonly field: string | null;
  readonly learnerId: string | null;

  constructor({ code, field, learnerId }: AttendanceRefusal) {
    this.code = code;
    this.field = field ?? null;
    this.learnerId = learnerId ?? null;
  }
}
