import { describe, expect, it } from '@jest/globals';
import { currentOf } from './current.presenter.ts';

describe('an entry of a workspace', () => {
  it.each([
    ['the page itself', '/gestion/equipements', undefined, '/gestion/equipements', 'page'],
    ['the page itself, with what is asked of it', '/organisme?structure=1', [], '/organisme', 'page'],
    ['a page below it', '/gestion/equipements', undefined, '/gestion/equipements/7', 'true'],
    ['a page that only begins alike', '/gestion/equipe', undefined, '/gestion/equipements', undefined],
    ['a page it stands for', '/gestion/lieu', ['/gestion/horaires'], '/gestion/horaires', 'true'],
    ['a page below one it stands for', '/gestion/lieu', ['/gestion/labels'], '/gestion/labels/7', 'true'],
    ['a page below it that has its own entry', '/organisme', [], '/organisme/conventions', undefined],
  ] as const)('on %s', (_where, to, behind, pathname, marked) => expect(currentOf(to, behind, pathname)).toBe(marked));
});
