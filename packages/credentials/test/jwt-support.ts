import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { publicJwk, type CheckName, type JsonObject, type Verification } from '../src/index.ts';
import { documentsWith, issuer } from './support.ts';

export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
export const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
export const kid = 'https://badges.example/keys/rsa';
export const documents = await documentsWith();
const didAddress = 'https://badges.example/.well-known/did.json';

export function check({ checks }: Verification, name: CheckName) {
	return checks.find((one) => one.name === name);
}

/** The world in which the issuer's DID document also lists a key, under the address that answers it. */
export function listing(privateKey: KeyObject, id: string = kid): Record<string, object> {
	const jwk = publicJwk(privateKey, id);
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
