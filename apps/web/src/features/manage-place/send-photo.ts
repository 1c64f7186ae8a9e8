import type { AlternativeFault } from '@escale/domain';

const PROBLEMS = ['EMPTY', 'KIND_NOT_ALLOWED', 'TOO_LARGE', 'TOO_MANY'] as const;
const FAULTS = ['TEXT_MISSING', 'TEXT_TOO_SHORT', 'TEXT_TOO_LONG', 'TEXT_IS_FILE_NAME'] as const satisfies readonly AlternativeFault[];
export type PhotoProblem = (typeof PROBLEMS)[number] | 'FAILED' | AlternativeFault;

export interface PhotoWish {
  readonly placeId: string;
  readonly file: Blob;
  readonly fr: string;
  readonly en: string;
  /** The same however often this picture is sent. */
  readonly key: string;
}

const codeOf = (text: string): string | null => {
  try {
    return (JSON.parse(text) as { readonly code?: string }).code ?? null;
  } catch (reason) {
    // Answered by something that is not our server.
    if (reason instanceof SyntaxError) return null;
    throw reason;
  }
};

/** Sends a picture of a place with what it shows in words, and says how far it is, from 0 to 100; null when it was kept. */
export function sendPhoto({ placeId, file, fr, en, key }: PhotoWish, onProgress: (percent: number) => void): Promise<PhotoProblem | null> {
  return new Promise((resolve) => {
    // The one way a browser has to say how much of a request has left.
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ texte: fr, cle: key, ...(en.trim() === '' ? {} : { text: en }) });
    request.open('POST', `/fichiers/lieu/${placeId}?${query.toString()}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.round((loaded / total) * 100));
    request.onerror = () => resolve('FAILED');
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(null);
      const code = codeOf(request.responseText);
      resolve([...PROBLEMS, ...FAULTS].find((one) => one === code) ?? 'FAILED');
    };
    request.send(file);
  });
}
