/** A key under which the server does a request once, however often it is sent. */
// Not `randomUUID`: browsers give it to secure pages only, and a site may be tried over plain http in a local network.
export const newRequestKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
