import { endFormer, send } from './identity-client.ts';

type Options = { readonly [key: string]: unknown };

/** Nobody chose one, or the browser's own window was closed: no fault of anybody. */
const isTurnedDown = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'NotAllowedError' || error.name === 'AbortError');

/**
 * Signs in with a passkey of this device, or one that it can reach. False where the person turned it down.
 * @throws IdentityRefused `passkey_failed` where the server does not know it
 */
export async function enterByPasskey(shared: boolean): Promise<boolean> {
  await endFormer();
  const options = (await send('GET', 'passkey/generate-authenticate-options')) as Options;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
    ...options,
    // It stands in for password and code, so the device must ask its person.
    userVerification: 'required',
  } as unknown as PublicKeyCredentialRequestOptionsJSON);
  const found = await navigator.credentials.get({ publicKey }).catch(orNothing);
  if (!(found instanceof PublicKeyCredential)) return false;
  const response: unknown = found.toJSON();
  await send('POST', 'passkey/verify-authentication', { response, ...(shared && { shared }) });
  return true;
}

/** Makes a passkey on this device, or on one that it can reach. False where the person turned it down. */
export async function addPasskey(name: string): Promise<boolean> {
  const options = (await send('GET', 'passkey/generate-register-options')) as Options;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  const made = await navigator.credentials.create({ publicKey }).catch(orNothing);
  if (!(made instanceof PublicKeyCredential)) return false;
  const response: unknown = made.toJSON();
  await send('POST', 'passkey/verify-registration', { response, name });
  return true;
}

function orNothing(error: unknown): null {
  if (isTurnedDown(error)) return null;
  throw error;
}
