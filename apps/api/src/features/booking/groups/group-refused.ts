import type { GroupHour, GroupRefusal, NamesRefusal, GroupRefusalCode, GroupSessionRefusal, GroupWay } from '@escale/domain';

/** A session that cannot be had, why, and what would fit instead. */
export interface RefusedSession {
  /** Its place in the request, from 0. */
  readonly index: number;
  /** The session that was to be changed; null for a new one. */
  readonly bookingId: string | null;
  readonly placeId: string | null;
  readonly hour: GroupHour;
  readonly refusal: GroupSessionRefusal;
  readonly ways: readonly GroupWay[];
}

/** A "no" about a group, on its way to whoever asked; nothing was written. */
export class GroupRefused {
  readonly code: GroupRefusalCode;
  readonly field: string | null;

  constructor(
    { code, field }: GroupRefusal,
    readonly sessions: readonly RefusedSession[] = [],
    /** Whom of a cohort it is about, and at which session. */
    readonly about: Pick<NamesRefusal, 'learnerIds' | 'sessionId'> = {},
  ) {
    this.code = code;
    this.field = field ?? null;
  }

  static about({ learnerIds, sessionId, ...refusal }: NamesRefusal): GroupRefused {
    return new GroupRefused(refusal, [], { ...(learnerIds === undefined ? {} : { learnerIds }), ...(sessionId === undefined ? {} : { sessionId }) });
  }
}
