// Peers in tests that ship no types; only what the tests call.

declare module '@digitalbazaar/vc' {
	type Loader = (url: string) => Promise<unknown>;
	export function issue(given: {
		credential: object;
		suite: unknown;
		documentLoader: Loader;
	}): Promise<object>;
	export function verifyCredential(given: {
		credential: object;
		suite: unknown;
		documentLoader: Loader;
		now?: Date;
		checkStatus?: (given: object) => Promise<{ verified: boolean }>;
	}): Promise<{ verified: boolean; error?: unknown }>;
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
