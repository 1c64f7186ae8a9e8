const NBSP = '\u00A0';
const THIN = '\u202F';

/** One French sentence with the spaces and apostrophes printers use, so that nobody has to type invisible characters. */
export const typesetFrench = (text: string): string =>
  text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/ +([;!?])/g, `${THIN}$1`)
    .replace(/ +:/g, `${NBSP}:`)
    .replace(/« +/g, `«${NBSP}`)
    .replace(/ +»/g, `${NBSP}»`)
    .replace(/(\d|#|\}) +(?=(?:h|min|km|m|ans?|€|%)(?![\p{L}\d]))/gu, `$1${NBSP}`);

/** English needs only that a number stays with its unit. */
export const typesetEnglish = (text: string): string =>
  text.replace(/(\p{L})'(?=\p{L})/gu, '$1’').replace(/(\d|#|\}) +(?=(?:h|min|km|m|am|pm|%)(?![\p{L}\d]))/gu, `$1${NBSP}`);

type Tree = { readonly [key: string]: string | Tree };

/** The same catalogue, every sentence passed through `typeset`. */
export const typesetAll = <Catalogue extends object>(catalogue: Catalogue, typeset: (text: string) => string): Catalogue => {
  const walk = (tree: Tree): Tree =>
    Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? typeset(value) : walk(value)]));
  return walk(catalogue as unknown as Tree) as unknown as Catalogue;
};
