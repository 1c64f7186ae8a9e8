/** What a request was answered; `null` where nobody answered: the line is cut, or the service away. */
export interface Answered {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly text: string;
}
export type Ask = (method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE', path: string, headers: Readonly<Record<string, string>>, body: Blob | null, signal: AbortSignal, onSent: (bytes: number) => void) => Promise<Answered | null>;

export interface UploadWish {
  readonly file: File;
  /** What the file is for, as the service asks for it. */
  readonly about: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** How many bytes have left, and whether it waits for the network. */
  readonly onState: (sent: number, waiting: boolean) => void;
}
export type UploadEnd = { readonly kind: 'sent'; readonly id: string } | { readonly kind: 'refused'; readonly code: string } | { readonly kind: 'cancelled' };

const PATH = '/fichiers/televersements';
const VERSION = { 'tus-resumable': '1.0.0' };

/** Base64 of a text in UTF-8. */
const base64 = (text: string): string => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

const codeOf = ({ text }: Answered): string => {
  try {
    return (JSON.parse(text) as { readonly code?: string }).code ?? 'FAILED';
  } catch (reason) {
    // Answered by something that is not our server.
    if (reason instanceof SyntaxError) return 'FAILED';
    throw reason;
  }
};

const isAway = (answer: Answered | null): answer is null => answer === null || answer.status >= 500 || answer.status === 429;

/** Sends a file by tus 1.0.0. When the line is cut it waits, asks how much has arrived, and goes on from there, as long as it takes. */
export async function sendResumably({ file, about, signal, onState }: UploadWish, ask: Ask, wait: (attempt: number, signal: AbortSignal) => Promise<void>): Promise<UploadEnd> {
  let attempt = 0;
  let sent = 0;
  /** Asks until somebody answers. */
  const persist = async (method: 'POST' | 'HEAD', to: string, headers: Readonly<Record<string, string>>): Promise<Answered | null> => {
    while (!signal.aborted) {
      const answer = await ask(method, to, { ...VERSION, ...headers }, null, signal, () => undefined);
      if (!isAway(answer)) return answer;
      onState(sent, true);
      await wait((attempt += 1), signal);
    }
    return null;
  };
  const metadata = Object.entries({ ...about, filename: file.name }).map(([key, value]) => `${key} ${base64(value)}`).join(',');
  const begun = await persist('POST', PATH, { 'upload-length': String(file.size), 'upload-metadata': metadata });
  if (begun !== null && begun.status !== 201) return { kind: 'refused', code: codeOf(begun) };
  const path = begun?.header('location') ?? '';
  while (!signal.aborted && sent < file.size) {
    const from = sent;
    const answer = await ask('PATCH', path, { ...VERSION, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' }, file.slice(from), signal, (bytes) => onState(from + bytes, false));
    if (answer?.status === 204) {
      [sent, attempt] = [Number(answer.header('upload-offset')), 0];
      continue;
    }
    // Somebody else's turn (409) is our own request before, still being read.
    if (!isAway(answer) && answer.status !== 409) return { kind: 'refused', code: codeOf(answer) };
    if (signal.aborted) break;
    onState(sent, true);
    await wait((attempt += 1), signal);
    const found = await persist('HEAD', path, {});
    if (found === null) break;
    if (found.status !== 200) return { kind: 'refused', code: 'UPLOAD_UNKNOWN' };
    const there = Number(found.header('upload-offset'));
    if (there > sent) attempt = 0;
    sent = there;
    onState(sent, false);
  }
  if (!signal.aborted) return { kind: 'sent', id: path.split('/').at(-1) ?? '' };
  if (path !== '') await ask('DELETE', path, VERSION, null, new AbortController().signal, () => undefined);
  return { kind: 'cancelled' };
}

/** As a browser asks; the one way it has to say how much of a request has left. */
export const askByBrowser: Ask = (method, path, headers, body, signal, onSent) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => resolve({ status: request.status, header: (name) => request.getResponseHeader(name), text: request.responseText });
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });

const LONGEST_WAIT_MS = 10_000;

/** A little longer each time, but not once the network is back, nor once nobody wants it any more. */
export const waitForNetwork = (attempt: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, Math.min(LONGEST_WAIT_MS, 500 * 2 ** Math.min(attempt, 5)));
    window.addEventListener('online', go);
    signal.addEventListener('abort', go, { once: true });
  });
