/** The letter as a page of its own whose links leave the frame for the whole window. */
export const mailDocument = (html: string): string => (/<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`) : `<base target="_top">${html}`);
