// Peers in tests that ship no types; only what the tests call.

declare module '@digitalbazaar/vc' {
	type Loader = (url: string) => Promise<unknown>;
	export function issue(given: {
		credential: object;
		suite: unknown;
		documentLoader: Loader;
		now?: Date;
	}): Promise<object>;
	type Verified = Promise<{ verified: boolean; error?: unknown }>;
	type Verifying = {
		suite: unknown;
		documentLoader: Loader;
		now?: Date;
		checkStatus?: (given: object) => Promise<{ verified: boolean }>;
	};
	type Asked = { challenge: string; domain: string };
	export function verifyCredential(given: Verifying & { credential: object }): Verified;
	export function verify(given: Verifying & Asked & { presentation: object }): Verified;
	export function derive(given: {
		verifiableCredential: object;
		suite: unknown;
		documentLoader: Loader;
	}): Promise<object>;
	export function signPresentation(
		given: Asked & { presentation: object; suite: unknown; documentLoader: Loader }
	): Promise<object>;
}

declare module '@digitalbazaar/data-integrity' {
	export class DataIntegrityProof {
		constructor(given: { signer?: unknown; date?: string; cryptosuite: unknown });
	}
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
	export const cryptosuite: unknown;
}

declare module '@digitalbazaar/ed25519-multikey' {
	export function from(given: object): Promise<{ signer(): object }>;
	export function generate(given: object): Promise<{ signer(): object }>;
}

declare module '@digitalcredentials/vc-bitstring-status-list' {
	type List = {
		setStatus(index: number, status: boolean): void;
		getStatus(index: number): boolean;
		encode(): Promise<string>;
	};
	export function createList(given: { length: number }): Promise<List>;
	export function decodeList(given: { encodedList: string }): Promise<List>;
	export function checkStatus(given: object): Promise<{ verified: boolean }>;
}

declare module 'n3' {
	type Term = { termType: string; value: string };
	export type Quad = { subject: Term; predicate: Term; object: Term };
	export class Parser {
		constructor(options?: { format?: string });
		parse(text: string): Quad[];
	}
	export class Store {
		addQuad(quad: Quad): void;
		addQuad(subject: Term, predicate: Term, object: Term): void;
		readonly size: number;
	}
}

declare module 'rdf-validate-shacl' {
	type Term = { termType: string; value: string } | null | undefined;
	type Result = { path: Term; focusNode: Term; sourceConstraintComponent: Term };
	export default class Validator {
		constructor(shapes: object);
		validate(data: object): Promise<{ conforms: boolean; results: Result[] }>;
	}
}

declare module '@digitalbazaar/citizenship-context' {
	type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
	export const contexts: ReadonlyMap<string, { [key: string]: Json }>;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
	export const cryptosuite: unknown;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
	export function createSignCryptosuite(): unknown;
	export function createVerifyCryptosuite(): unknown;
}

declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
	export function createSignCryptosuite(): unknown;
	export function createVerifyCryptosuite(): unknown;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
	export function createSignCryptosuite(given: { mandatoryPointers: readonly string[] }): unknown;
	export function createDiscloseCryptosuite(given: { selectivePointers: readonly string[] }): unknown;
	export function createVerifyCryptosuite(): unknown;
}

declare module '@digitalbazaar/ecdsa-multikey' {
	export function from(given: object): Promise<{ signer(): object }>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
	export function checkStatus(
		given: object
	): Promise<{ verified: boolean; results?: { status: boolean }[]; error?: unknown }>;
}

declare module '@digitalcredentials/vc' {
	export function issue(given: {
		credential: object;
		suite: unknown;
		documentLoader: (url: string) => Promise<unknown>;
	}): Promise<object>;
}

declare module '@digitalcredentials/ed25519-signature-2020' {
	export class Ed25519Signature2020 {
		constructor(given: { key: unknown; date: string });
	}
}

declare module '@digitalcredentials/ed25519-verification-key-2020' {
	export const Ed25519VerificationKey2020: {
		generate(given: { seed: Uint8Array; id: string; controller: string }): Promise<unknown>;
	};
}
