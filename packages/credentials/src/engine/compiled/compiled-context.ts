// A list of contexts, compiled: which terms stand for what in a node of each type. jsonld.js itself processes the
// contexts, so that all their rules are its own.
import jsonld, { type ActiveContext } from 'jsonld';
import { ContextMemo } from '../context-memo.ts';
import { documentLoader } from '../document-loader.ts';
import { CredentialError } from '../../errors.ts';
import { isPlainIri } from '../rdfc/literals.ts';
import { predicateOf, rankPredicates, type Predicate } from '../rdfc/quads.ts';
import { RDF, termTable, wordTerm, type Term, type TermTable } from './terms.ts';

export type ClassTerm = {
	/** `rdf:type` and the class, as in a quad. */
	readonly text: string;
	readonly isScoped: boolean;
};

export type CompiledContext = {
	readonly addresses: readonly string[];
	/** Whether naming the same contexts again in a node inside changes nothing. */
	readonly isRepeatable: boolean;
	/** By the names of the scoped types of a node, sorted, with blanks between them. A closed set. */
	readonly tables: ReadonlyMap<string, TermTable>;
	readonly classes: ReadonlyMap<string, ClassTerm>;
	/** Terms that are no class may still be defined, so they are no IRIs of types. */
	readonly defined: ReadonlySet<string>;
	/** What could be read as the prefix of a compact IRI. */
	readonly prefixes: ReadonlySet<string>;
	readonly type: Predicate;
	readonly first: Predicate;
	readonly rest: Predicate;
};

// Types that stand beside another in one node. All other nodes with two scoped types are declined.
const BASES = ['VerifiableCredential', 'VerifiablePresentation'];
const DEFAULTS = ['@language', '@direction', '@vocab', '@base'];

const options = { documentLoader, base: null, contextResolver: new ContextMemo(), safe: true } as const;

class Predicates {
	readonly #all = new Map<string, Predicate>();

	of(iri: string): Predicate {
		const predicate = this.#all.get(iri) ?? predicateOf(iri);
		this.#all.set(iri, predicate);
		return predicate;
	}

	rank(): void {
		rankPredicates(this.#all.values());
	}
}

function refuseDefaults(active: ActiveContext): ActiveContext {
	if (DEFAULTS.some((name) => name in active)) {
		throw new CredentialError('document-malformed', 'A context with defaults is not compiled.');
	}
	return active;
}

async function process(active: ActiveContext, context: unknown): Promise<ActiveContext> {
	return refuseDefaults(await jsonld.processContext(active, context, options));
}

async function tableOf(active: ActiveContext, predicates: Predicates): Promise<TermTable> {
	const table = termTable(active, predicates);
	for (const [name, definition] of active.mappings) {
		if (definition?.['@type'] !== '@vocab' || !definition['@context']) continue;
		const inside = await process(active, definition['@context']);
		const term: Term | undefined = wordTerm(definition, inside, predicates);
		if (term) table.set(name, term);
	}
	return table;
}

function classesOf(root: ActiveContext, type: Predicate): Map<string, ClassTerm> {
	const classes = new Map<string, ClassTerm>();
	for (const [name, definition] of root.mappings) {
		const id = definition?.['@id'];
		if (!id || !isPlainIri(id)) continue;
		classes.set(name, { text: `${type.beforeIri}${id}>`, isScoped: definition['@context'] !== undefined });
	}
	return classes;
}

function prefixesOf(contexts: Iterable<ActiveContext>): Set<string> {
	const prefixes = new Set<string>();
	for (const { mappings } of contexts) {
		for (const [name, definition] of mappings) if (definition?._prefix) prefixes.add(name);
	}
	return prefixes;
}

/** The active contexts inside a node of each scoped type, and of each beside a base. Types apply in sorted order. */
async function activeContexts(
	root: ActiveContext,
	scoped: readonly string[]
): Promise<Map<string, ActiveContext>> {
	const active = new Map([['', root]]);
	const bases = BASES.filter((base) => scoped.includes(base));
	const pairs = bases.flatMap((base) =>
		scoped.filter((name) => name !== base).map((name) => [base, name].sort())
	);
	for (const types of [...scoped.map((name) => [name]), ...pairs]) {
		let inside = root;
		try {
			for (const type of types) inside = await process(inside, root.mappings.get(type)?.['@context']);
		} catch {
			continue; // a combination that JSON-LD itself refuses, or one with defaults: the general path says so
		}
		active.set(types.join(' '), inside);
	}
	return active;
}

function meanings({ mappings }: ActiveContext): string {
	return JSON.stringify([...mappings].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function isRepeatable(root: ActiveContext, addresses: readonly string[]): Promise<boolean> {
	try {
		return meanings(await process(root, [...addresses])) === meanings(root);
	} catch {
		return false;
	}
}

/** @throws CredentialError for contexts that cannot be compiled */
export async function compileContext(addresses: readonly string[]): Promise<CompiledContext> {
	const initial = await jsonld.processContext(undefined, null, options);
	const root = await process(initial, [...addresses]);
	const predicates = new Predicates();
	const [type, first, rest] = ['type', 'first', 'rest'].map((name) => predicates.of(RDF + name)) as [
		Predicate,
		Predicate,
		Predicate
	];
	const classes = classesOf(root, type);
	const scoped = [...classes].filter(([, { isScoped }]) => isScoped).map(([name]) => name);
	const active = await activeContexts(root, scoped);
	const tables = new Map<string, TermTable>();
	for (const [types, inside] of active) tables.set(types, await tableOf(inside, predicates));
	predicates.rank();
	return {
		addresses,
		isRepeatable: await isRepeatable(root, addresses),
		tables,
		classes,
		defined: new Set(root.mappings.keys()),
		prefixes: prefixesOf(active.values()),
		type,
		first,
		rest
	};
}
