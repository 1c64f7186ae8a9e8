/** Values of a cell that holds several, joined by `|`, or by `;` as before version 1.0; each once. */
export const readList = (text: string): readonly string[] => [...new Set(text.split(/[|;]/).map((part) => part.trim()).filter((part) => part !== ''))];
