import { type WritingPart, writingParts, type WrittenBlock, writtenOf } from '@escale/domain';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A text that a coordinator wrote, as it is shown. The service parses with the same package. */
export const parseWritten = (text: string): readonly WrittenBlock[] => writtenOf(fromMarkdown(text));

/** Its parts, for the rules of writing. */
export const parseWriting = (text: string): readonly WritingPart[] => writingParts(parseWritten(text));
