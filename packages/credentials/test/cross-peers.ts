// @digitalbazaar/vc with each of its suites, over documents that are all here: nothing is fetched.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { didWebDocument, documentLoader, keyFromSeed, type IssueOptions } from '../src/index.ts';
import { encodeBase58 } from '../src/engine/multibase.ts';
import { created, issuer } from './support.ts';

const seeds = {
	'key-1': { seed: new Uint8Array(32).fill(7), algorithm: 'Ed25519', header: 0x80 },
	'key-2': { seed: new Uint8Array(32).fill(7), algorithm: 'P-256', header: 0x86 },
	'key-3': { seed: new Uint8Array(48).fill(7), algorithm: 'P-384', header: 0x87 }
} as const;

export type KeyName = keyof typeof seeds;

const keys = Object.fromEntries(
	Object.entries(seeds).map(([name, { seed, algorithm }]) => [name, keyFromSeed(seed, algorithm)])
);

function keyOf(name: KeyName) {
	const key = keys[name];
	if (!key) throw new Error(name);
	return key;
}

export const selective = {
	mandatoryPointers: ['/issuer', '/validFrom', '/credentialStatus', '/credentialSubject/achievement/name'],
	hmacKey: new Uint8Array(32).fill(1),
	proofKey: keyFromSeed(new Uint8Array(32).fill(2), 'P-256')
};

export function ourSigning(name: KeyName, cryptosuite: string): IssueOptions {
	const verificationMethod = `${issuer}#${name}`;
	const given = { key: keyOf(name), verificationMethod, created, cryptosuite };
	return cryptosuite === 'ecdsa-sd-2023' ? { ...given, selective } : given;
}

export const didDocument = didWebDocument({
	did: issuer,
	keys: Object.keys(seeds).map((id) => ({ id, publicKeyMultibase: keyOf(id as KeyName).publicKeyMultibase }))
});

function multikeyOf(name: string) {
	return {
		'@context': 'https://w3id.org/security/multikey/v1',
		id: `${issuer}#${name}`,
		type: 'Multikey',
		controller: issuer,
		publicKeyMultibase: keys[name]?.publicKeyMultibase
	};
}

/** The loader of a peer, which knows the issuer's keys and these documents beside the pinned contexts. */
export function peerLoader(documents: Readonly<Record<string, object>>) {
	return async (url: string): Promise<unknown> => {
		const [document, fragment] = url.split('#');
		if (document === issuer) {
			const found = fragment === undefined ? didDocument : multikeyOf(fragment);
			return { contextUrl: null, documentUrl: url, document: found };
		}
		const found = documents[url];
		return found ? { contextUrl: null, documentUrl: url, document: found } : documentLoader(url);
	};
}

async function theirKey(name: KeyName) {
	const { seed, header } = seeds[name];
	const secretKeyMultibase = `z${encodeBase58(Uint8Array.from([header, 0x26, ...seed]))}`;
	const multikey = { ...multikeyOf(name), secretKeyMultibase };
	return name === 'key-1' ? Ed25519Multikey.from(multikey) : EcdsaMultikey.from(multikey);
}

const { mandatoryPointers } = selective;
const suites: Record<string, { sign: () => unknown; verify: () => unknown }> = {
	'eddsa-rdfc-2022': { sign: () => eddsaRdfc, verify: () => eddsaRdfc },
	'eddsa-jcs-2022': { sign: eddsaJcs.createSignCryptosuite, verify: eddsaJcs.createVerifyCryptosuite },
	'ecdsa-rdfc-2019': { sign: () => ecdsaRdfc, verify: () => ecdsaRdfc },
	'ecdsa-jcs-2019': { sign: ecdsaJcs.createSignCryptosuite, verify: ecdsaJcs.createVerifyCryptosuite },
	'ecdsa-sd-2023': {
		sign: () => ecdsaSd.createSignCryptosuite({ mandatoryPointers }),
		verify: () => ecdsaSd.createVerifyCryptosuite()
	}
};

export async function theirSigner(name: KeyName, cryptosuite: string): Promise<DataIntegrityProof> {
	const pair = await theirKey(name);
	return new DataIntegrityProof({
		signer: pair.signer(),
		date: created,
		cryptosuite: suites[cryptosuite]?.sign()
	});
}

export function theirVerifier(cryptosuite: string): DataIntegrityProof {
	return new DataIntegrityProof({ cryptosuite: suites[cryptosuite]?.verify() });
}

export function theirDiscloser(selectivePointers: readonly string[]): DataIntegrityProof {
	return new DataIntegrityProof({ cryptosuite: ecdsaSd.createDiscloseCryptosuite({ selectivePointers }) });
}
