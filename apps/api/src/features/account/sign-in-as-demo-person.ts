import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { Database } from '../../platform/database/database.ts';
import { isId } from '../../platform/graphql/bad-input.ts';
import { DemoPeopleReader } from './demo-people.reader.ts';
import { OpenSession } from './open-session.ts';
import type { SignedInType } from './sign-in.type.ts';

/** Signs in as somebody invented, without proof: possible in the demonstration alone, and as nobody else. */
@Injectable()
export class SignInAsDemoPerson {
  constructor(
    private readonly database: Database,
    private readonly people: DemoPeopleReader,
    private readonly sessions: OpenSession,
  ) {}

  async run(accountId: string, context: RequestContext): Promise<SignedInType | null> {
    if (!isId(accountId) || !(await this.people.has(accountId))) {
      this.sessions.refused('DEMO', 'PERSON_UNKNOWN');
      return null;
    }
    await this.database.transaction((manager) => this.sessions.run(manager, accountId, 'DEMO', context));
    return this.sessions.welcome(accountId, 'DEMO');
  }
}
