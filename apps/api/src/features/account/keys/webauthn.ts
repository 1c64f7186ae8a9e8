/** The library that makes and checks WebAuthn's messages: read when somebody first uses a passkey, not at every start. */
export const webauthn = () => import('@simplewebauthn/server');
