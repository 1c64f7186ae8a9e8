import type { CSSProperties, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { LetterWords } from './letter.ts';

// Mail programs read neither style sheets nor variables reliably: the design's light values stand here as they are.
const INK = '#16302b';
const SOFT = '#4a5f5a';
const ACCENT = '#0f6b5c';
const LETTER: CSSProperties = { fontFamily: '"Atkinson Hyperlegible Next", Verdana, Arial, sans-serif', fontSize: 18, lineHeight: 1.5, color: INK };
const SHEET: CSSProperties = { ...LETTER, maxWidth: 560, margin: '0 auto', padding: 24, backgroundColor: '#ffffff', borderRadius: 12 };
const CODE: CSSProperties = { fontSize: 36, fontWeight: 700, letterSpacing: 4, fontFamily: 'monospace', whiteSpace: 'nowrap', margin: '4px 0' };
const BUTTON: CSSProperties = { display: 'inline-block', padding: '14px 24px', borderRadius: 6, backgroundColor: ACCENT, color: '#ffffff', textDecoration: 'none', fontWeight: 700 };
const CHOICE: CSSProperties = { padding: '12px 16px', margin: '12px 0 0', border: '1px solid #c9d6d2', borderRadius: 12 };
const LINK: CSSProperties = { color: ACCENT, fontWeight: 700 };
const SMALL: CSSProperties = { fontSize: 16, color: SOFT };
const HIDDEN: CSSProperties = { display: 'none', maxHeight: 0, overflow: 'hidden', opacity: 0 };

function Letter({ words, picture }: { readonly words: LetterWords; readonly picture: string | null }): ReactElement {
  const { code, action, aside, choices = [] } = words;
  return (
    <html lang={words.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{words.subject}</title>
      </head>
      <body style={{ margin: 0, padding: '24px 8px', backgroundColor: '#fbfaf6' }}>
        <div style={HIDDEN}>{words.preview}</div>
        <main style={SHEET}>
          <p style={{ margin: 0 }}>{words.greeting}</p>
          <h1 style={{ fontSize: 22, lineHeight: 1.35, margin: '8px 0 24px' }}>{words.lead}</h1>
          {code !== null && (
            <section style={{ padding: 16, borderRadius: 12, backgroundColor: '#e3f1ee' }}>
              <p style={{ ...SMALL, margin: 0 }}>{code.label}</p>
              <p style={CODE}>{code.value}</p>
              {picture !== null && code.picture !== null && <img src={`cid:${picture}`} alt={code.picture} width={240} height={240} style={{ display: 'block', margin: '8px 0' }} />}
              <p style={{ margin: 0 }}>{code.next}</p>
            </section>
          )}
          {words.details.map((line) => (
            <p key={line} style={{ margin: '16px 0 0' }}>{line}</p>
          ))}
          {choices.map(({ label, detail, url }) => (
            <p key={url} style={CHOICE}>
              <a href={url} style={LINK}>{label}</a>
              <br />
              {detail}
            </p>
          ))}
          <p style={{ margin: '24px 0' }}>
            <a href={action.url} style={BUTTON}>{action.label}</a>
          </p>
          {aside !== undefined && (
            <p>
              <a href={aside.url} style={{ color: ACCENT }}>{aside.label}</a>
            </p>
          )}
          {words.change !== null && <p>{words.change}</p>}
          <p>{words.signature}</p>
          <p style={{ ...SMALL, overflowWrap: 'anywhere' }}>
            {action.fallback}
            <br />
            {action.url}
          </p>
          <p style={SMALL}>{words.why}</p>
        </main>
      </body>
    </html>
  );
}

/** The mail as a page of its own; `picture` is the content id of the ticket, if one is shown. */
export const letterHtml = (words: LetterWords, picture: string | null): string => `<!DOCTYPE html>${renderToStaticMarkup(<Letter words={words} picture={picture} />)}`;
