import type { ApplicationNeed, FileRefusalCode } from '@escale/domain';
import type { Translate } from '@escale/messages';
import type { FragmentType } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { fileOf, type ShownFile } from './file-facts.ts';
import { type LabelFileFragment, MoveLabelFileMutation, SubmitLabelFileMutation, WithdrawLabelFileMutation, WriteLabelMessageMutation } from './label-file.graphql.ts';

export type FileNo = { readonly code: FileRefusalCode; readonly needs: readonly ApplicationNeed[] };
type Answer = ({ readonly __typename: 'LabelApplication' } & FragmentType<typeof LabelFileFragment>) | ({ readonly __typename: 'LabelFileRefused' } & FileNo);

const tell = (answer: Answer) => (answer.__typename === 'LabelFileRefused' ? refused<FileNo>(answer) : done<ShownFile>(fileOf(answer)));

/** What a place does with its file. */
export function useFileActs({ placeId, id: applicationId, revision }: Pick<ShownFile, 'placeId' | 'id' | 'revision'>) {
  const { sending, sendOnce } = useActs(tell);
  const of = { placeId, applicationId };
  return {
    sending,
    submit: async (sworn: boolean) => sendOnce(SubmitLabelFileMutation, { ...of, revision, sworn }),
    withdraw: async () => sendOnce(WithdrawLabelFileMutation, { ...of, revision }),
    move: async (version: number) => sendOnce(MoveLabelFileMutation, { ...of, revision, version }),
    write: async (text: string) => sendOnce(WriteLabelMessageMutation, { ...of, text }),
  };
}
export type FileActs = ReturnType<typeof useFileActs>;
export type FileOutcome = Awaited<ReturnType<FileActs['withdraw']>>;

const isSaid = (need: ApplicationNeed): need is 'NOTHING_MISSING' | 'SWORN_STATEMENT' | 'REAPPLICATION_ALLOWED' => need === 'NOTHING_MISSING' || need === 'SWORN_STATEMENT' || need === 'REAPPLICATION_ALLOWED';

/** Why it was not done, in sentences. */
export const noInWords = ({ code, needs }: FileNo, t: Translate): string => {
  const said = needs.filter(isSaid);
  return code === 'NEED_UNMET' && said.length > 0 ? said.map((need) => t(`labelFile:need.${need}`)).join(' ') : t(`labelFile:refusal.${code}`);
};
