import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from 'urql';
import type { KioskSnapshotNowQuery } from '../gql/graphql.ts';
import { KioskChallenge, KioskSelf, KioskSnapshotNow, OpenKioskSession, PairKiosk, SyncKioskEvents } from './offline.graphql.ts';
import { readSnapshot } from './read-snapshot.ts';
import { type KioskService, NoAnswer, Revoked, SessionOver, type SnapshotAnswer } from './service.ts';

/** Longer than this, a person in front of a silent screen believes it has broken down. */
const PATIENCE_MS = 8_000;

const failure = (error: CombinedError): Error => {
  const codes = error.graphQLErrors.map(({ extensions }) => extensions['code']);
  if (codes.includes('KIOSK_REVOKED')) return new Revoked('This kiosk was revoked.');
  if (codes.includes('KIOSK_SESSION_OVER')) return new SessionOver('The session is over.');
  return new NoAnswer(error.message, { cause: error });
};

const read = (told: KioskSnapshotNowQuery['kioskSnapshot']): SnapshotAnswer =>
  told.__typename === 'KioskSnapshotSame' ? { same: true, takenAt: new Date(told.takenAt), upTo: told.upTo } : { same: false, snapshot: readSnapshot(told) };

/** The service over GraphQL. */
export const graphqlService = (client: Client, appVersion: string): KioskService => {
  const context = (patienceMs: number, token?: string) => ({
    fetchOptions: () => ({ signal: AbortSignal.timeout(patienceMs), ...(token === undefined ? {} : { headers: { authorization: `Kiosk ${token}` } }) }),
  });
  const told = <Data>({ data, error }: { readonly data?: Data | undefined; readonly error?: CombinedError | undefined }): Data => {
    if (error !== undefined) throw failure(error);
    if (data === undefined) throw new NoAnswer('The answer was empty.');
    return data;
  };
  const query = async <Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, patienceMs: number, token?: string): Promise<Data> =>
    told(await client.query(document, variables, context(patienceMs, token)).toPromise());
  const mutation = async <Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, patienceMs: number, token?: string): Promise<Data> =>
    told(await client.mutation(document, variables, context(patienceMs, token)).toPromise());
  return {
    pair: async ({ code, publicKey }) => {
      const { pairKiosk } = await mutation(PairKiosk, { input: { code, publicKey, appVersion } }, PATIENCE_MS);
      return pairKiosk.__typename === 'KioskPaired' ? pairKiosk : { refusal: pairKiosk.code };
    },
    challenge: async (kioskId) => (await query(KioskChallenge, { kioskId }, PATIENCE_MS)).kioskChallenge,
    openSession: async (input) => {
      const { openKioskSession: opened } = await mutation(OpenKioskSession, { input }, PATIENCE_MS);
      if (opened.__typename === 'KioskSession') return { token: opened.token, expiresAt: new Date(opened.expiresAt), serverTime: new Date(opened.serverTime) };
      // A service that does not know the kiosk any more has no place for what it would send.
      if (opened.code === 'KIOSK_REVOKED' || opened.code === 'KIOSK_UNKNOWN') throw new Revoked(opened.code);
      return opened.code;
    },
    self: async (token) => ({ serverTime: new Date((await query(KioskSelf, {}, PATIENCE_MS, token)).kioskSelf.serverTime) }),
    snapshot: async (token, mark, patienceMs) => read((await query(KioskSnapshotNow, { mark }, patienceMs, token)).kioskSnapshot),
    sync: async (token, { events, epochs, state }, patienceMs) => {
      const input = { events: [...events], epochs: epochs.map(({ id, startedAt }) => ({ id, startedAt: startedAt.toISOString() })), state };
      const { syncKioskEvents: answer } = await mutation(SyncKioskEvents, { input }, patienceMs, token);
      return { serverTime: new Date(answer.serverTime), results: answer.results.map(({ fault, ...result }) => ({ ...result, fault: fault ?? null })) };
    },
  };
};
