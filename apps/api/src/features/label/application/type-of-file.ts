import { LabelAnswerType, LabelApplicationType, mayWrite } from './application.type.ts';
import type { FileShown } from './show-file.ts';

/** The address of the copy of a file that was sent. */
export const copyPath = (placeId: string, id: string): string => `/export/dossiers/${placeId}/${id}/dossier.pdf`;

/** A file as it is shown. */
export const typeOfFile = ({ row, asked, missing, progress, deadline, reapplyOn, changes }: FileShown): LabelApplicationType => {
  const { id, placeId, state, revision, createdAt, submittedAt, decidedAt, answers, messages, acts, newerNumber } = row;
  return Object.assign(new LabelApplicationType(), {
    id, placeId, state, revision, createdAt, submittedAt, decidedAt, asked, missing, progress, reapplyOn, messages, acts, changes, row,
    mayWrite: mayWrite(row), answerBy: deadline?.lastDay ?? null, answers: answers.map((answer) => LabelAnswerType.of(answer)), newerVersion: newerNumber,
    copyPath: submittedAt === null ? null : copyPath(placeId, id),
  });
};
