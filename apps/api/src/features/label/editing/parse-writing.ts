import { type WritingPart, writingParts, writtenOf } from '@escale/domain';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The parts of a text that a coordinator wrote, for the rules of writing. The screens parse with the same package. */
export const parseWriting = (text: string): readonly WritingPart[] => writingParts(writtenOf(fromMarkdown(text)));
