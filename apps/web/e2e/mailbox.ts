import { SITE } from './site.ts';

/** The newest mail of the demonstration to an address in which `sought`, words or a pattern, is found; waits for it, half a minute at most. */
export const mailTo = async (email: string, sought: RegExp | string, before: readonly string[] = []): Promise<{ readonly text: string; readonly found: string }> => {
  for (let time = 0; time < 150; time += 1) {
    const answer = await fetch(`${SITE()}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ demoMails { to text } }' }) });
    const { data } = (await answer.json()) as { data: { demoMails: { to: string; text: string }[] } };
    for (const { to, text } of data.demoMails) {
      const found = typeof sought === 'string' ? (text.includes(sought) ? sought : undefined) : sought.exec(text)?.[0];
      if (to === email && found !== undefined && !before.includes(found)) return { text, found };
    }
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`No mail came to ${email} with ${String(sought)}.`);
};
