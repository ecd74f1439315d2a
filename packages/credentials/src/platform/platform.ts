export type Curve = 'P-256' | 'P-384';

export type Sign = (data: Uint8Array) => Promise<Uint8Array>;
export type Verify = (data: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;

/** The private parts as of RFC 7518 §6.3.2. */
export type RsaPrivateJwk = {
	kty: 'RSA';
	n: string;
	e: string;
	d: string;
	p: string;
	q: string;
	dp: string;
	dq: string;
	qi: string;
};
export type RsaPublicJwk = { kty: 'RSA'; n: string; e: string };

/**
 * All that this library asks of the machine that it runs on; `#platform` is one of two such modules.
 * A key is imported once, when its function is made, and never leaves it. ECDSA signs with the nonces of
 * RFC 6979: there is no randomness here. ECDSA signatures are `r` and `s` one behind the other.
 */
export type Platform = {
	sha256(data: Uint8Array | string): Uint8Array;
	/** In lower case. */
	sha256Hex(text: string): string;
	sha384(data: Uint8Array | string): Uint8Array;
	hmacSha256(key: Uint8Array, data: Uint8Array | string): Uint8Array;

	encodeBase64url(bytes: Uint8Array): string;
	/** The caller has checked the alphabet. */
	decodeBase64url(text: string): Uint8Array;

	gzip(bytes: Uint8Array): Uint8Array;
	/** @throws RangeError past `maxBytes`; any other error when the data is damaged */
	gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array;
	/** Of zlib form (RFC 1950). Throws as `gunzip` does. */
	inflate(bytes: Uint8Array, maxBytes: number): Uint8Array;
	crc32(bytes: Uint8Array): number;

	/** @returns 32 bytes */
	ed25519PublicKey(seed: Uint8Array): Uint8Array;
	ed25519Signer(seed: Uint8Array): Sign;
	ed25519Verifier(publicKey: Uint8Array): Verify;

	/** @returns the compressed point; throws when the scalar is out of range */
	ecPublicKey(curve: Curve, secret: Uint8Array): Uint8Array;
	/** `0x04`, `x`, `y` of a point in either form; throws when it is not on the curve. */
	ecUncompressed(curve: Curve, point: Uint8Array): Uint8Array;
	ecCompressed(curve: Curve, point: Uint8Array): Uint8Array;
	/** SHA-256 for P-256, SHA-384 for P-384. */
	ecdsaSigner(curve: Curve, secret: Uint8Array): Sign;
	ecdsaVerifier(curve: Curve, point: Uint8Array): Verify;

	/** RSASSA-PKCS1-v1_5 with SHA-256 (RS256). */
	rsaSigner(key: RsaPrivateJwk): Sign;
	rsaVerifier(key: RsaPublicJwk): Verify;
};
