// The DER in which keys are handed to the platform: fixed headers before the raw key.
import type { Curve } from './platform.ts';

const headers = {
	// RFC 8410 §7 and §4
	ed25519Private: '302e020100300506032b657004220420',
	ed25519Public: '302a300506032b6570032100',
	// RFC 5480 §2, for uncompressed points
	'P-256': '3059301306072a8648ce3d020106082a8648ce3d030107034200',
	'P-384': '3076301006072a8648ce3d020106052b81040022036200'
};

function behind(header: string, raw: Uint8Array): Uint8Array<ArrayBuffer> {
	const start = header.length / 2;
	const der = new Uint8Array(start + raw.length);
	for (let index = 0; index < start; index++)
		der[index] = parseInt(header.slice(index * 2, index * 2 + 2), 16);
	der.set(raw, start);
	return der;
}

export const ed25519PrivateDer = (seed: Uint8Array) => behind(headers.ed25519Private, seed);
export const ed25519PublicDer = (raw: Uint8Array) => behind(headers.ed25519Public, raw);
export const ecPublicDer = (curve: Curve, uncompressed: Uint8Array) => behind(headers[curve], uncompressed);
