import { type AnswerOutcome, type AnswerWish, writeAnswer, takesAnswers } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { ApplicationReader } from './application.reader.ts';
import { ApplicationStore } from './application.store.ts';
import { FileRefused } from './file-refused.ts';

export interface AnswersWish {
  readonly placeId: string;
  readonly applicationId: string;
  readonly answers: readonly AnswerWish[];
}
export interface AnswerSaved {
  readonly criterion: string;
  readonly outcome: AnswerOutcome;
}

/** Keeps what editors write, each answer on its own: what somebody else wrote meanwhile is not replaced, and the rest is kept all the same. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ApplicationReader,
    private readonly store: ApplicationStore,
  ) {}

  async run({ placeId, applicationId, answers }: AnswersWish, accountId: string): Promise<readonly AnswerSaved[] | FileRefused> {
    return this.database.transaction(async (manager) => {
      const place = await this.reader.take(manager, accountId, placeId);
      if (place === null) return new FileRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
      const row = await this.reader.file(accountId, placeId, applicationId, manager);
      if (row === null) return new FileRefused('FILE_UNKNOWN', 'applicationId');
      if (!takesAnswers(row.state)) return new FileRefused('STATE_UNFIT', null);
      const answeredAt = this.clock.now();
      const decided = answers.map((wish) => ({ criterion: wish.criterion, ...writeAnswer(row.grid, wish, row.answers.find(({ criterion }) => criterion === wish.criterion) ?? null) }));
      for (const { criterion, write } of decided) if (write !== null) await this.store.answer(manager, row, criterion, write, { answeredBy: accountId, answeredAt });
      if (decided.some(({ write }) => write !== null)) await this.store.changed(manager, row);
      return decided.map(({ criterion, outcome }) => ({ criterion, outcome }));
    });
  }
}
