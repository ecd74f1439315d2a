// @digitalbazaar/vc with its own cryptosuite. The contexts are at hand, and marked as static so that it may keep them.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { documentLoader } from '@cairn/credentials';
import { issuerDid } from '@cairn/credentials/examples';
import { created, didDocument, key, seed, verificationMethod } from './documents.ts';

const multikey = {
	'@context': 'https://w3id.org/security/multikey/v1',
	id: verificationMethod,
	type: 'Multikey',
	controller: issuerDid,
	publicKeyMultibase: key.publicKeyMultibase
};

export async function peerLoader(url: string) {
	if (url === issuerDid) return { contextUrl: null, documentUrl: url, document: didDocument };
	if (url === verificationMethod) return { contextUrl: null, documentUrl: url, document: multikey };
	return documentLoader(url);
}

export async function peerSuite() {
	const pair = await Ed25519Multikey.generate({ id: verificationMethod, controller: issuerDid, seed });
	return new DataIntegrityProof({ signer: pair.signer(), date: created, cryptosuite });
}

export const checkingSuite = () => new DataIntegrityProof({ cryptosuite });
