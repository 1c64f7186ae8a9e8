import type { WritingPart } from './writing.ts';

/** A node as parsers of Markdown give it (mdast); the domain reads the tree, and knows no parser. */
export type ParsedNode = {
  readonly type: string;
  readonly value?: string | undefined;
  readonly depth?: number | undefined;
  readonly url?: string | undefined;
  readonly alt?: string | null | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly children?: readonly ParsedNode[] | undefined;
};

export type WrittenInline =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'STRONG' | 'EMPHASIS'; readonly children: readonly WrittenInline[] }
  | { readonly kind: 'LINK'; readonly to: string; readonly children: readonly WrittenInline[] }
  | { readonly kind: 'IMAGE'; readonly to: string; readonly text: string }
  | { readonly kind: 'BREAK' };

/** All that a text of a coordinator can be made of. Nothing else is ever shown, so that showing it is safe. */
export type WrittenBlock =
  | { readonly kind: 'HEADING'; readonly level: number; readonly children: readonly WrittenInline[] }
  | { readonly kind: 'PARAGRAPH'; readonly children: readonly WrittenInline[] }
  | { readonly kind: 'LIST'; readonly ordered: boolean; readonly items: readonly (readonly WrittenBlock[])[] };

const childrenOf = ({ children }: ParsedNode): readonly ParsedNode[] => children ?? [];

const inlineOf = (node: ParsedNode): readonly WrittenInline[] => {
  const children = (): readonly WrittenInline[] => childrenOf(node).flatMap(inlineOf);
  switch (node.type) {
    case 'strong': return [{ kind: 'STRONG', children: children() }];
    case 'emphasis': return [{ kind: 'EMPHASIS', children: children() }];
    case 'link': return [{ kind: 'LINK', to: node.url ?? '', children: children() }];
    case 'image': return [{ kind: 'IMAGE', to: node.url ?? '', text: node.alt ?? '' }];
    case 'imageReference': return [{ kind: 'TEXT', text: node.alt ?? '' }];
    case 'break': return [{ kind: 'BREAK' }];
    // HTML and code are read as the words they are; what we do not know gives its own words.
    default: return node.children === undefined ? (node.value === undefined ? [] : [{ kind: 'TEXT', text: node.value }]) : children();
  }
};

const blockOf = (node: ParsedNode): readonly WrittenBlock[] => {
  switch (node.type) {
    case 'root':
    case 'blockquote': return childrenOf(node).flatMap(blockOf);
    case 'heading': return [{ kind: 'HEADING', level: node.depth ?? 1, children: childrenOf(node).flatMap(inlineOf) }];
    case 'list': return [{ kind: 'LIST', ordered: node.ordered === true, items: childrenOf(node).map((item) => childrenOf(item).flatMap(blockOf)) }];
    default: {
      const children = inlineOf(node);
      return children.length === 0 ? [] : [{ kind: 'PARAGRAPH', children }];
    }
  }
};

/** What is shown of a text that was parsed. */
export const writtenOf = (root: ParsedNode): readonly WrittenBlock[] => blockOf(root);

/** The words of some inlines, as they are heard. */
export const wordsOf = (inlines: readonly WrittenInline[]): string =>
  inlines.map((inline) => (inline.kind === 'TEXT' || inline.kind === 'IMAGE' ? inline.text : inline.kind === 'BREAK' ? ' ' : wordsOf(inline.children))).join('');

const partsOfInlines = (inlines: readonly WrittenInline[]): readonly WritingPart[] =>
  inlines.flatMap((inline): readonly WritingPart[] => {
    if (inline.kind === 'LINK') return [{ kind: 'LINK', text: wordsOf(inline.children), to: inline.to }, ...partsOfInlines(inline.children).filter(({ kind }) => kind === 'IMAGE')];
    if (inline.kind === 'IMAGE') return [{ kind: 'IMAGE', text: inline.text }, { kind: 'LINK', text: inline.text.trim() === '' ? inline.to : inline.text, to: inline.to }];
    return inline.kind === 'STRONG' || inline.kind === 'EMPHASIS' ? partsOfInlines(inline.children) : [];
  });

/** The parts of a text that the rules of writing look at. */
export const writingParts = (blocks: readonly WrittenBlock[]): readonly WritingPart[] =>
  blocks.flatMap((block): readonly WritingPart[] => {
    if (block.kind === 'LIST') return block.items.flatMap(writingParts);
    const text = wordsOf(block.children);
    const inside = partsOfInlines(block.children);
    return block.kind === 'HEADING' ? [{ kind: 'HEADING', level: block.level, text }, ...inside] : [{ kind: 'TEXT', text }, ...inside];
  });
