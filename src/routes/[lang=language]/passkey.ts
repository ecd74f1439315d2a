/** The two ceremonies of a passkey, in the browser. The library comes with the first click. */

export const canPasskey = (): boolean => typeof PublicKeyCredential === 'function';

async function ask<T>(path: string, body?: object): Promise<T> {
	const answer = await fetch(`/api/sign-in/passkey/${path}`, {
		...(body && {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		})
	});
	if (!answer.ok) throw new Error(`passkey/${path} answered ${answer.status}`);
	return (await answer.json()) as T;
}

/** Resolves when the session stands; its cookie is set. */
export async function signInByPasskey(): Promise<void> {
	const { startAuthentication } = await import('@simplewebauthn/browser');
	type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
	const response = await startAuthentication({
		optionsJSON: await ask<Options>('generate-authenticate-options')
	});
	await ask('verify-authentication', { response });
}

/** Makes a passkey for who is signed in. */
export async function addPasskey(): Promise<void> {
	const { startRegistration } = await import('@simplewebauthn/browser');
	type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
	const response = await startRegistration({ optionsJSON: await ask<Options>('generate-register-options') });
	await ask('verify-registration', { response });
}

/** Whether somebody closed the dialog of their device: that is no failure to speak of. */
export const wasCancelled = (error: unknown): boolean =>
	error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name);
