import { SetMetadata } from '@nestjs/common';
import type { LimitKind } from '../config/read-limits.ts';

export const LIMITED = 'escale:limited';

/** States how often this operation may be called. Mutations that state nothing are `CHANGE`, queries and routes that state nothing are not counted. */
export const Limited = (kind: LimitKind) => SetMetadata(LIMITED, kind);
