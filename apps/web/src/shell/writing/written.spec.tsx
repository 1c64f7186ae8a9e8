import { expect, test } from '@jest/globals';
import { render } from '@testing-library/react';
import { Written } from './written.tsx';

const shown = (text: string): string => render(<Written text={text} />).container.firstElementChild?.innerHTML ?? '';

test('a text is shown as headings, paragraphs, lists and links', () => {
  expect(shown('#### Pourquoi\n\nLisez **bien** *tout* : [le guide](https://guide.example).\n\n1. un\n2. deux\n   - trois')).toBe(
    '<h4>Pourquoi</h4><p>Lisez <strong>bien</strong> <em>tout</em> : <a href="https://guide.example" rel="noopener noreferrer nofollow">le guide</a>.</p><ol><li>un</li><li>deux<ul><li>trois</li></ul></li></ol>',
  );
});

test('headings keep below the criterion they help with, and an image is its words', () => {
  expect(shown('# Haut\n\n![Plan de la salle](https://img.example/plan.png)')).toBe('<h4>Haut</h4><p><a href="https://img.example/plan.png" rel="noopener noreferrer nofollow">Plan de la salle</a></p>');
});

test('nothing of a text can act: HTML is words, an address that runs is none', () => {
  expect(shown('<img src=x onerror=alert(1)>\n\n[ici](javascript:alert(1)) <b>gras</b>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p><p>ici &lt;b&gt;gras&lt;/b&gt;</p>');
  expect(shown('![x](data:text/html,1) <https://a.example>')).toBe('<p>x <a href="https://a.example" rel="noopener noreferrer nofollow">https://a.example</a></p>');
});
