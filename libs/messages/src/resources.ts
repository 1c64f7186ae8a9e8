import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { typesetAll, typesetEnglish, typesetFrench } from './typeset.ts';

/** Everything the product says, by language and namespace. */
export const resources = { fr: typesetAll(fr, typesetFrench), en: typesetAll(en, typesetEnglish) };

export type Catalogue = typeof fr;
export type Namespace = keyof Catalogue;

/** The namespace of a key written without one. */
export const DEFAULT_NAMESPACE = 'words';

export const NAMESPACES = Object.keys(fr) as readonly Namespace[];
