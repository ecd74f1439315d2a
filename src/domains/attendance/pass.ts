/**
 * A pass is `v1.BODY.SIGNATURE`: BODY the 32 bytes of activity and account, SIGNATURE by the key of the activity (ECDSA
 * P-256 with SHA-256, as every browser checks it), both base64url. It is checked without a network, by its public key.
 */
export type ReadPass = {
	activityId: string;
	accountId: string;
	signed: Uint8Array<ArrayBuffer>;
	signature: Uint8Array<ArrayBuffer>;
};

const form = /(?:^|\/passes\/)v1\.([\w-]{43})\.([\w-]{86})$/;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** What a pass says, whoever made it; the text may be its address. */
export function readPass(text: string): ReadPass | undefined {
	const [, body, signature] = form.exec(text.trim()) ?? [];
	if (!body || !signature) return undefined;
	const bytes = bytesOf(body);
	return {
		activityId: idOf(bytes.subarray(0, 16)),
		accountId: idOf(bytes.subarray(16, 32)),
		signed: new TextEncoder().encode(`v1.${body}`),
		signature: bytesOf(signature)
	};
}

/** Whether the key of the activity signed it. The same in a browser and on the server. */
export async function isGenuine(pass: ReadPass, publicKey: string): Promise<boolean> {
	const key = await crypto.subtle.importKey('spki', bytesOf(publicKey), algorithm, false, ['verify']);
	return crypto.subtle.verify(algorithm, key, pass.signature, pass.signed);
}

export const bodyOf = (activityId: string, accountId: string): string =>
	`v1.${textOf(Uint8Array.from([...idBytes(activityId), ...idBytes(accountId)]))}`;

/** What is compared for a typed code: the list of the day holds no codes, so it can be kept on a phone. */
export async function hashOfTyped(code: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
	return textOf(new Uint8Array(digest));
}

const idBytes = (id: string): number[] =>
	(id.replaceAll('-', '').match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));

const idOf = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
		.join('')
		.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const textOf = (bytes: Uint8Array): string =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
