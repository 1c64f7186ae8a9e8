import { useCallback, useEffect, useRef, useState } from 'react';
import { newRequestKey } from '../../shell/request-key.ts';
import { askByBrowser, sendResumably, type UploadEnd, waitForNetwork } from './resumable-upload.ts';

/** A file that is on its way. */
export interface Sending {
  readonly key: string;
  readonly file: File;
  readonly sent: number;
  readonly waiting: boolean;
  /** All of it has left: it is being looked at. */
  readonly arrived: boolean;
}

/** Sends files one beside the other; `onArrived` is told of each that has arrived whole or was refused. Who leaves the page gives up what is on its way. */
export function useSending(onArrived: (file: File, end: Exclude<UploadEnd, { kind: 'cancelled' }>, signal: AbortSignal) => Promise<void>) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = useCallback((key: string, more: Partial<Sending>) => setSending((before) => before.map((one) => (one.key === key ? { ...one, ...more } : one))), []);
  useEffect(() => {
    const all = stops.current;
    return () => all.forEach((stop) => stop.abort());
  }, []);
  const send = async (file: File, about: Readonly<Record<string, string>>): Promise<void> => {
    const [key, stop] = [newRequestKey(), new AbortController()];
    stops.current.set(key, stop);
    setSending((before) => [...before, { key, file, sent: 0, waiting: false, arrived: false }]);
    const end = await sendResumably({ file, about, signal: stop.signal, onState: (sent, waiting) => change(key, { sent, waiting }) }, askByBrowser, waitForNetwork);
    if (end.kind !== 'cancelled') {
      change(key, { sent: file.size, waiting: false, arrived: end.kind === 'sent' });
      await onArrived(file, end, stop.signal);
    }
    stops.current.delete(key);
    setSending((before) => before.filter((one) => one.key !== key));
  };
  return { sending, send, cancel: (key: string) => stops.current.get(key)?.abort() };
}
