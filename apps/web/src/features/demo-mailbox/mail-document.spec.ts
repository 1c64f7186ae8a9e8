import { expect, test } from '@jest/globals';
import { mailDocument } from './mail-document.ts';

test('links of a letter leave its frame, whether it is a whole page or a part of one', () => {
  expect(mailDocument('<html><head lang="fr"><title>x</title></head><body></body></html>')).toBe('<html><head lang="fr"><base target="_top"><title>x</title></head><body></body></html>');
  expect(mailDocument('<p>x</p>')).toBe('<base target="_top"><p>x</p>');
});
