import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** An Ed25519 key that signs, in the form that `@cairn/credentials` takes. */
export type IssuerKey = {
	readonly privateKey: KeyObject;
	/** Multikey, e.g. `z6Mk…` */
	readonly publicKeyMultibase: string;
	readonly publicKeyJwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };
};

const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex'); // RFC 8410, before the 32 bytes of a seed
const multikey = [0xed, 0x01]; // Controlled Identifiers 1.0, section 2.2.2
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function keyFromSeed(seed: Uint8Array): IssuerKey {
	const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
	const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
	return {
		privateKey,
		publicKeyMultibase: `z${base58([...multikey, ...raw])}`,
		publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
	};
}

function base58(bytes: number[]): string {
	let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
	let text = '';
	for (; number > 0n; number /= 58n) text = (alphabet[Number(number % 58n)] ?? '') + text;
	return text;
}
