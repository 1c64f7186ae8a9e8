import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { ActOnFile } from './act-on-file.ts';
import { ActOnLabelFileInput, answerOfInput, MoveLabelApplicationInput, OpenLabelApplicationInput, SaveLabelAnswersInput, SubmitLabelApplicationInput, WriteLabelMessageInput } from './application.input.ts';
import { LabelAnswersResult, type LabelAnswersSavedType, type LabelApplicationType, LabelFileResult } from './application.type.ts';
import { FileRefused } from './file-refused.ts';
import { FILE_MANAGERS, FILE_READERS } from './file-scope.sql.ts';
import { MoveVersion } from './move-version.ts';
import { OpenApplication } from './open-application.ts';
import { ReadFile } from './read-file.ts';
import { SaveAnswers } from './save-answers.ts';
import { WriteMessage } from './write-message.ts';

const MANAGER = { anyOf: FILE_MANAGERS };

interface Of {
  readonly placeId: string;
  readonly applicationId: string;
}

/** What a place does with its files. */
@Resolver()
export class FileActsResolver {
  constructor(
    private readonly files: ReadFile,
    private readonly opening: OpenApplication,
    private readonly answers: SaveAnswers,
    private readonly acts: ActOnFile,
    private readonly version: MoveVersion,
    private readonly messages: WriteMessage,
  ) {}

  @Mutation(() => LabelFileResult, { description: 'Opens a file, filled in with what the place already shows; one at a time for each label.' })
  @Access(MANAGER)
  async openLabelApplication(@Args('input') input: OpenLabelApplicationInput, @Context() from: RequestContext): Promise<LabelApplicationType | FileRefused> {
    const { accountId } = await ownPrincipal(from);
    const opened = await this.opening.run(input, accountId, from);
    return opened instanceof FileRefused ? opened : this.files.shown(accountId, input.placeId, opened);
  }

  @Mutation(() => LabelAnswersResult, { description: 'Keeps answers, each on its own: what somebody else wrote meanwhile stays, and is answered beside. Sent again, it does nothing.' })
  @Access(MANAGER)
  async saveLabelAnswers(@Args('input') { answers, ...of }: SaveLabelAnswersInput, @Context() from: RequestContext): Promise<LabelAnswersSavedType | FileRefused> {
    const { accountId } = await ownPrincipal(from);
    const saved = await this.answers.run({ ...of, answers: answers.map(answerOfInput) }, accountId);
    if (saved instanceof FileRefused) return saved;
    const application = await this.files.shown(accountId, of.placeId, of.applicationId);
    return { application, items: saved.map((item) => ({ ...item, answer: application.answers.find(({ criterion }) => criterion === item.criterion) ?? null })) };
  }

  @Mutation(() => LabelFileResult, { description: 'Sends a file that misses nothing, sworn to be true: the clock of the network starts the day after.' })
  @Access(MANAGER)
  submitLabelApplication(@Args('input') input: SubmitLabelApplicationInput, @Context() from: RequestContext): Promise<LabelApplicationType | FileRefused> {
    return this.answer(input, from, (accountId) => this.acts.submit(input, accountId, from));
  }

  @Mutation(() => LabelFileResult, { description: 'Takes a file back that was sent and is not decided.' })
  @Access(MANAGER)
  withdrawLabelApplication(@Args('input') input: ActOnLabelFileInput, @Context() from: RequestContext): Promise<LabelApplicationType | FileRefused> {
    return this.answer(input, from, (accountId) => this.acts.withdraw(input, accountId, from));
  }

  @Mutation(() => LabelFileResult, { description: 'Puts a draft on the version of its programme that is published now. No answer is lost.' })
  @Access(MANAGER)
  moveLabelApplication(@Args('input') input: MoveLabelApplicationInput, @Context() from: RequestContext): Promise<LabelApplicationType | FileRefused> {
    return this.answer(input, from, (accountId) => this.version.run(input, accountId, from));
  }

  @Mutation(() => LabelFileResult, { description: 'Writes to the other side about a file that was sent.' })
  @Access({ anyOf: FILE_READERS })
  @Limited('CHANGE')
  writeLabelMessage(@Args('input') input: WriteLabelMessageInput, @Context() from: RequestContext): Promise<LabelApplicationType | FileRefused> {
    return this.answer(input, from, (accountId) => this.messages.run(input, accountId, from));
  }

  private async answer({ placeId, applicationId }: Of, from: RequestContext, work: (accountId: string) => Promise<FileRefused | null>): Promise<LabelApplicationType | FileRefused> {
    const { accountId } = await ownPrincipal(from);
    return (await work(accountId)) ?? this.files.shown(accountId, placeId, applicationId);
  }
}
