import { generateKeyPairSync } from 'node:crypto';
import {
	keyFromJwk,
	keyFromSeed,
	publicJwk,
	type SigningKey,
	type CheckName,
	type JsonObject,
	type Verification
} from '../src/index.ts';
import { documentsWith, issuer } from './support.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const rsa = keyFromJwk(privateKey.export({ format: 'jwk' }) as JsonObject);
export const p256 = keyFromSeed(new Uint8Array(32).fill(3), 'P-256');
export const p384 = keyFromSeed(new Uint8Array(48).fill(3), 'P-384');
export const kid = 'https://badges.example/keys/rsa';
export const documents = await documentsWith();
const didAddress = 'https://badges.example/.well-known/did.json';

export function check({ checks }: Verification, name: CheckName) {
	return checks.find((one) => one.name === name);
}

/** The world in which the issuer's DID document also lists a key, under the address that answers it. */
export function listing(key: SigningKey, id: string = kid): Record<string, object> {
	const jwk = publicJwk(key.publicKeyJwk, id);
	const base = documents[didAddress] as { verificationMethod: object[]; assertionMethod: string[] };
	return {
		...documents,
		[id]: jwk,
		[didAddress]: {
			...base,
			verificationMethod: [
				...base.verificationMethod,
				{ id, type: 'JsonWebKey', controller: issuer, publicKeyJwk: jwk }
			],
			assertionMethod: [...base.assertionMethod, id]
		}
	};
}

function part(jwt: string, index: number): JsonObject {
	return JSON.parse(Buffer.from(jwt.split('.')[index] ?? '', 'base64url').toString());
}

export function headerOf(jwt: string): JsonObject {
	return part(jwt, 0);
}

export function payloadOf(jwt: string): JsonObject {
	return part(jwt, 1);
}
