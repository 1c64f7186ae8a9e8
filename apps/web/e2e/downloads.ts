import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** What the link called so downloads. */
export const saved = async (page: Page, name: string): Promise<{ readonly file: string; readonly bytes: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
  return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

/** Words with their spaces made plain, as a PDF and a page may differ in them. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** The text of a PDF, page by page. */
export const pagesOf = async (bytes: Buffer): Promise<readonly string[]> => (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })).text.map(plain);
