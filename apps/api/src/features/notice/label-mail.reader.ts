import type { Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Somebody is told of a file by which a place asks for a label. */
export interface LabelMailFacts {
  readonly email: string;
  readonly locale: Locale;
  readonly givenName: string | null;
  readonly placeName: string;
  readonly placeSlug: string;
  readonly labelFr: string;
  readonly labelEn: string;
  /** Of the message the letter is about. */
  readonly text: string | null;
}

/** Reads what letters about files need by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class LabelMailReader {
  /** Null when the account went meanwhile. */
  async read(manager: EntityManager, { placeId, applicationId, accountId, messageId }: { readonly placeId: string; readonly applicationId: string; readonly accountId: string; readonly messageId: string | null }): Promise<LabelMailFacts | null> {
    const [facts] = await manager.query<LabelMailFacts[]>(
      `SELECT u.email, u.locale, u.given_name AS "givenName", p.name AS "placeName", p.slug AS "placeSlug", v.name_fr AS "labelFr", v.name_en AS "labelEn", m.text
       FROM label_application a JOIN place p ON p.id = a.place_id JOIN label_programme_version v ON v.programme_id = a.programme_id AND v.number = a.version_number
         LEFT JOIN label_message m ON m.place_id = a.place_id AND m.application_id = a.id AND m.id = $4::text::uuid, account u
       WHERE a.place_id = $1::text::uuid AND a.id = $2::text::uuid AND u.id = $3::text::uuid`,
      [placeId, applicationId, accountId, messageId],
    );
    return facts ?? null;
  }
}
