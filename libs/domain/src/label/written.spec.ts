import { type ParsedNode, writingParts, writtenOf } from './written.ts';

const text = (value: string): ParsedNode => ({ type: 'text', value });
const node = (type: string, children: readonly ParsedNode[], more: Partial<ParsedNode> = {}): ParsedNode => ({ type, children, ...more });
const shown = (...children: readonly ParsedNode[]) => writtenOf(node('root', children));

describe('a text that was parsed', () => {
  it('is headings, paragraphs and lists, with what stands in them', () => {
    const link = node('link', [text('the guide'), node('strong', [text(' now')])], { url: 'https://guide.example' });
    expect(shown(node('heading', [text('Why')], { depth: 4 }), node('paragraph', [text('Read '), link, { type: 'break' }, node('emphasis', [text('well')])]), node('list', [node('listItem', [node('paragraph', [text('one')])])], { ordered: true }))).toEqual([
      { kind: 'HEADING', level: 4, children: [{ kind: 'TEXT', text: 'Why' }] },
      { kind: 'PARAGRAPH', children: [{ kind: 'TEXT', text: 'Read ' }, { kind: 'LINK', to: 'https://guide.example', children: [{ kind: 'TEXT', text: 'the guide' }, { kind: 'STRONG', children: [{ kind: 'TEXT', text: ' now' }] }] }, { kind: 'BREAK' }, { kind: 'EMPHASIS', children: [{ kind: 'TEXT', text: 'well' }] }] },
      { kind: 'LIST', ordered: true, items: [[{ kind: 'PARAGRAPH', children: [{ kind: 'TEXT', text: 'one' }] }]] },
    ]);
  });

  it('shows HTML and code as the words they are, quotes without their bar, and nothing of what has no words', () => {
    expect(shown({ type: 'html', value: '<b>x</b>' }, { type: 'code', value: 'y' }, node('blockquote', [node('paragraph', [{ type: 'inlineCode', value: 'z' }])]), { type: 'thematicBreak' }, { type: 'definition', url: 'javascript:x' })).toEqual(
      ['<b>x</b>', 'y', 'z'].map((words) => ({ kind: 'PARAGRAPH', children: [{ kind: 'TEXT', text: words }] })),
    );
    expect(shown(node('paragraph', [node('linkReference', [text('words')]), { type: 'imageReference', alt: 'a plan' }, { type: 'imageReference', alt: null }]))).toEqual([{ kind: 'PARAGRAPH', children: [{ kind: 'TEXT', text: 'words' }, { kind: 'TEXT', text: 'a plan' }, { kind: 'TEXT', text: '' }] }]);
  });

  it('is looked at by its headings, texts, links and images, wherever they stand', () => {
    const image: ParsedNode = { type: 'image', url: 'https://img.example/a.png', alt: '' };
    const list = node('list', [node('listItem', [node('paragraph', [node('emphasis', [node('link', [text('here'), image], { url: 'http://a.example' })])])])]);
    expect(writingParts(shown(node('heading', [text('T')], { depth: 2 }), list, node('paragraph', [{ ...image, alt: 'A plan' }])))).toEqual([
      { kind: 'HEADING', level: 2, text: 'T' },
      { kind: 'TEXT', text: 'here' },
      { kind: 'LINK', text: 'here', to: 'http://a.example' },
      { kind: 'IMAGE', text: '' },
      { kind: 'TEXT', text: 'A plan' },
      { kind: 'IMAGE', text: 'A plan' },
      { kind: 'LINK', text: 'A plan', to: 'https://img.example/a.png' },
    ]);
  });
});
