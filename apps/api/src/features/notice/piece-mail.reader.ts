import type { Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Somebody is told that what they attached to a label's file was infected. */
export interface PieceMailFacts {
  readonly email: string;
  readonly locale: Locale;
  readonly givenName: string | null;
  readonly placeName: string;
  readonly placeSlug: string;
  readonly fileName: string;
  readonly applicationId: string;
}

/** Reads what that mail needs, by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class PieceMailReader {
  /** Null once the piece or the account is gone. */
  async read(manager: EntityManager, placeId: string, pieceId: string, accountId: string): Promise<PieceMailFacts | null> {
    const [facts] = await manager.query<PieceMailFacts[]>(
      `SELECT a.email, a.locale, a.given_name AS "givenName", p.name AS "placeName", p.slug AS "placeSlug", x.file_name AS "fileName", x.application_id AS "applicationId" FROM label_piece x JOIN place p ON p.id = x.place_id JOIN account a ON a.id = x.uploaded_by
       WHERE x.place_id = $1::text::uuid AND x.id = $2::text::uuid AND x.uploaded_by = $3::text::uuid AND x.state = 'INFECTED'`,
      [placeId, pieceId, accountId],
    );
    return facts ?? null;
  }
}
