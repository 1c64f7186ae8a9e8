const SAYS_NOTHING = new Set(['base', 'common', 'helper', 'helpers', 'manager', 'misc', 'shared', 'util', 'utils']);
/** `tsconfig.base.json` is what TypeScript users look for; `base.css` is the ground every page is drawn on. */
const SETTLED = new Set(['tsconfig.base.json', 'libs/ui/src/base.css']);

/** Paths with a folder or file whose name says nothing about what is inside; words in names are parted by `-`, `.`, `_` or a capital. */
export const namelessPaths = (paths) =>
  paths.filter((path) => !SETTLED.has(path) && path.split('/').some((part) => part.replace(/([a-z])([A-Z])/gu, '$1-$2').toLowerCase().split(/[-._]/u).some((word) => SAYS_NOTHING.has(word))));
