import { PRESENCE_STEP_SECONDS, type PresenceHmac, presenceProof, presenceText, typedProof } from '@escale/domain';
import { fromBase64Url } from '../../offline/bytes.ts';
import type { Identity } from '../../offline/kept-types.ts';
import type { IdlePolicy } from '../../shell/idle.presenter.ts';

/** Nothing on this screen is anybody's, and a whole group reads it one after another without touching it: it stays, and asks nothing. */
export const CODE_POLICY: IdlePolicy = { resetAfterSeconds: 300, askForSeconds: 0 };

/** HMAC-SHA-256 under the kiosk's secret, by the browser. */
export const hmacUnder =
  (secret: string): PresenceHmac =>
  async (message) => {
    const key = await crypto.subtle.importKey('raw', fromBase64Url(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
  };

/** What is shown in one step: the text of the picture, and the letters under it. */
export type ShownCode = { readonly text: string; readonly letters: string };

export const codeShownIn = async (step: number, { kioskId, presenceSecret }: Pick<Identity, 'kioskId' | 'presenceSecret'>, siteUrl: string): Promise<ShownCode> => {
  const proof = await presenceProof(hmacUnder(presenceSecret), step);
  return { text: presenceText(siteUrl, kioskId, step, proof), letters: typedProof(proof) };
};

/** How long the code of this moment is still shown. */
export const secondsLeft = (now: Date): number => PRESENCE_STEP_SECONDS - (Math.floor(now.getTime() / 1_000) % PRESENCE_STEP_SECONDS);
