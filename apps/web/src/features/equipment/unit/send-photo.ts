const PROBLEMS = ['EMPTY', 'KIND_NOT_ALLOWED', 'TOO_LARGE', 'TOO_MANY'] as const;
export type PhotoProblem = (typeof PROBLEMS)[number] | 'FAILED';

/** Sends a picture of an incident with what it shows in words; null when it was kept. */
export async function sendPhoto(incidentId: string, file: Blob, words: string): Promise<PhotoProblem | null> {
  try {
    const answer = await fetch(`/fichiers/incident/${incidentId}?texte=${encodeURIComponent(words)}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });
    if (answer.ok) return null;
    const { code } = (await answer.json()) as { readonly code?: string };
    return PROBLEMS.find((problem) => problem === code) ?? 'FAILED';
  } catch (reason) {
    // Away, cut off, or answered by something that is not our server: the same to whoever sends.
    if (reason instanceof TypeError || reason instanceof SyntaxError) return 'FAILED';
    throw reason;
  }
}
