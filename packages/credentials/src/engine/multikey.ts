// Multikey, Controlled Identifiers 1.0 §2.2.2: a multicodec header, then the key.
import { CredentialError } from '../errors.ts';
import { decodeMultibase, encodeBase58 } from './multibase.ts';

export type MultikeyAlgorithm = 'Ed25519' | 'P-256' | 'P-384';

type Form = { algorithm: MultikeyAlgorithm; header: readonly [number, number]; length: number };

const publicForms: readonly Form[] = [
	{ algorithm: 'Ed25519', header: [0xed, 0x01], length: 32 },
	{ algorithm: 'P-256', header: [0x80, 0x24], length: 33 },
	{ algorithm: 'P-384', header: [0x81, 0x24], length: 49 }
];
const secretForms: readonly Form[] = [
	{ algorithm: 'Ed25519', header: [0x80, 0x26], length: 32 },
	{ algorithm: 'P-256', header: [0x86, 0x26], length: 32 },
	{ algorithm: 'P-384', header: [0x87, 0x26], length: 48 }
];

export type RawKey = { algorithm: MultikeyAlgorithm; raw: Uint8Array };

function read(text: string, forms: readonly Form[]): { form: Form; raw: Uint8Array } {
	if (!text.startsWith('z')) throw new CredentialError('key-malformed', 'A Multikey starts with z.');
	const bytes = decodeMultibase(text);
	const form = forms.find(({ header }) => header.every((byte, index) => bytes[index] === byte));
	if (!form) throw new CredentialError('key-unsupported', 'This kind of Multikey is not known here.');
	return { form, raw: bytes.subarray(2) };
}

function wrongLength({ algorithm, length }: Form): CredentialError {
	return new CredentialError('key-malformed', `A key of ${algorithm} has ${length} bytes.`);
}

export function decodePublicMultikey(text: string): RawKey {
	const { form, raw } = read(text, publicForms);
	if (raw.length !== form.length) throw wrongLength(form);
	return { algorithm: form.algorithm, raw };
}

/** The old form of Ed25519 that also carries the public key is read too. */
export function decodeSecretMultikey(text: string): RawKey {
	const { form, raw } = read(text, secretForms);
	const isOldForm = form.algorithm === 'Ed25519' && raw.length === 64;
	if (raw.length !== form.length && !isOldForm) throw wrongLength(form);
	return { algorithm: form.algorithm, raw: raw.subarray(0, form.length) };
}

export function encodePublicMultikey({ algorithm, raw }: RawKey): string {
	const form = publicForms.find((one) => one.algorithm === algorithm);
	return `z${encodeBase58(Uint8Array.from([...(form?.header ?? []), ...raw]))}`;
}
