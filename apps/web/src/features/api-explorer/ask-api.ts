export type ApiAnswer<Data> = { readonly data?: Data | null; readonly errors?: readonly { readonly message: string }[] };

/** One question to the API as a partner's program would send it; null when no answer came. */
export async function askApi<Data>(query: string, variables: object): Promise<ApiAnswer<Data> | null> {
  try {
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as ApiAnswer<Data>;
  } catch (error) {
    // No network, or something on the way that answers in our place.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What a person wrote as variables; null when it is no JSON object. */
export function readVariables(text: string): object | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
