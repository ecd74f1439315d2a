import { keyFromSeed, type MultikeyPair } from '@cairn/credentials';
import { hkdfSync } from 'node:crypto';
import { installationIssuer } from '#domains/organisations/installation-issuer.ts';
import { derivedSecret } from '#server/master-key.ts';

/** An identity that the VC API signs as. With `hasLists`, it also signs the status lists of the installation. */
export type VcApiIssuer = { id: string; verificationMethod: string; key: MultikeyPair; hasLists: boolean };

/**
 * All are the installation: its did:web, which others reach over https; the did:key of the same key, which needs no
 * network; and keys of the kinds that the ECDSA cryptosuites ask for, made from the master key, so they are the same on
 * every machine and nothing more has to be kept.
 */
export async function vcApiIssuers(): Promise<VcApiIssuer[]> {
	const { did, verificationMethod, key } = await installationIssuer();
	const [p256, p384] = elliptic();
	return [{ id: did, verificationMethod, key, hasLists: true }, ...[key, p256, p384].map(asDidKey)];
}

function asDidKey(key: MultikeyPair): VcApiIssuer {
	const id = `did:key:${key.publicKeyMultibase}`;
	return { id, verificationMethod: `${id}#${key.publicKeyMultibase}`, key, hasLists: false };
}

let made: [MultikeyPair, MultikeyPair] | undefined;

function elliptic(): [MultikeyPair, MultikeyPair] {
	made ??= [keyFromSeed(secret('P-256', 32), 'P-256'), keyFromSeed(secret('P-384', 48), 'P-384')];
	return made;
}

// A number beyond the order of the curve would be refused; of random ones, fewer than 1 in 2^32 are.
const secret = (curve: string, length: number): Uint8Array =>
	new Uint8Array(hkdfSync('sha512', derivedSecret('vc-api'), '', curve, length));
