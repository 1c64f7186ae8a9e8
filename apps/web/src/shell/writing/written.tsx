import { FIRST_HEADING, type WrittenBlock, type WrittenInline } from '@escale/domain';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { parseWritten } from './parse-writing.ts';
import styles from './written.module.css';

/** Only these leave the page: what was published keeps to them, and a draft that does not shows its words. */
const SAFE = /^(https:\/\/|mailto:)/u;
const LOWEST = 6;

const link = (to: string, words: ReactNode): ReactNode => (SAFE.test(to) ? <a href={to} rel="noopener noreferrer nofollow">{words}</a> : words);

const inlineShown = (inline: WrittenInline): ReactNode => {
  switch (inline.kind) {
    case 'TEXT': return inline.text;
    case 'BREAK': return <br />;
    case 'STRONG': return <strong>{inlinesShown(inline.children)}</strong>;
    case 'EMPHASIS': return <em>{inlinesShown(inline.children)}</em>;
    case 'LINK': return link(inline.to, inlinesShown(inline.children));
    // Our pages load no images from elsewhere (content-policy): its text leads to it.
    case 'IMAGE': return link(inline.to, inline.text);
  }
};
const inlinesShown = (inlines: readonly WrittenInline[]): ReactNode => inlines.map((inline, index) => <Fragment key={index}>{inlineShown(inline)}</Fragment>);

const blockShown = (block: WrittenBlock): ReactNode => {
  switch (block.kind) {
    case 'PARAGRAPH': return <p>{inlinesShown(block.children)}</p>;
    case 'HEADING': return createElement(`h${String(Math.min(LOWEST, Math.max(FIRST_HEADING, block.level)))}`, null, inlinesShown(block.children));
    case 'LIST': return createElement(block.ordered ? 'ol' : 'ul', null, block.items.map((item, index) => <li key={index}>{item.map((inside, at) => <Fragment key={at}>{inside.kind === 'PARAGRAPH' ? inlinesShown(inside.children) : blockShown(inside)}</Fragment>)}</li>));
  }
};

/** A small text in Markdown, as elements: no HTML of its own, no address but https and mail. It stands under a heading of level 3. */
export function Written({ text }: { readonly text: string }): ReactNode {
  const blocks = useMemo(() => parseWritten(text), [text]);
  return <div className={styles['written']}>{blocks.map((block, index) => <Fragment key={index}>{blockShown(block)}</Fragment>)}</div>;
}
