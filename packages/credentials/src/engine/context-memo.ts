// jsonld.js remembers what it made of a context by the identity of the active context it was applied to. It clones that
// one for every node, so a type-scoped context is never found again, and four fifths of its time go into processing the
// same contexts anew. This resolver, given to it as `contextResolver`, keeps identities stable. See the ADR on the fast path.
import type { ActiveContext, ContextResolver, Processed, ResolvedContext } from 'jsonld';
import { CredentialError } from '../errors.ts';
import type { documentLoader } from './document-loader.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

// More are held only when somebody tries contexts in ever new orders; then all are dropped.
const MAX_PROCESSED = 400;
const MAX_NESTED = 10;

function inOrder(_key: string, value: unknown): unknown {
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function isProtecting(document: JsonObject, term: string): boolean {
	const definition = document[term];
	const own = isObject(definition) ? definition['@protected'] : undefined;
	return (own ?? document['@protected']) === true;
}

/**
 * `overrideProtected` decides what becomes of a protected term that is defined again, and jsonld.js does not tell it here.
 * Where a term keeps its meaning and its protection either way, it makes no difference.
 */
function isIndependentOfOverride(document: JsonObject, before: ActiveContext, after: ActiveContext): boolean {
	return Object.keys(document).every((term) => {
		const old = before.mappings.get(term);
		if (!old?.protected) return true;
		return isProtecting(document, term) && isSame(old, after.mappings.get(term));
	});
}

/** An active context is never changed once it was processed, so a node may go back to the very same one. */
function revertToPrevious(this: ActiveContext): ActiveContext {
	return this.previousContext ?? this;
}

/** Definitions of terms are replaced, never changed, so clones may share them. */
function clone(this: ActiveContext): ActiveContext {
	const { processingMode: _mode, previousContext, ...rest } = this;
	return {
		...rest,
		inverse: null,
		mappings: new Map(this.mappings),
		protected: { ...this.protected },
		// Cloned too: only what is made for a type-scoped context, and not what is being written, refers to a known one.
		...(previousContext ? { previousContext: previousContext.clone() } : {})
	};
}

/** The clone of a context that changes no more. With the processed result at hand nobody looks into it, so it waits. */
function lazyClone(this: ActiveContext): ActiveContext {
	const { processingMode: _mode, previousContext, mappings, protected: isProtected, ...rest } = this;
	let ownMappings: ActiveContext['mappings'] | undefined;
	let ownProtected: ActiveContext['protected'] | undefined;
	return {
		...rest,
		inverse: null,
		clone,
		get mappings() {
			return (ownMappings ??= new Map(mappings));
		},
		get protected() {
			return (ownProtected ??= { ...isProtected });
		},
		...(previousContext ? { previousContext: previousContext.clone() } : {})
	};
}

/** The empty context that all processing starts from is the same object each time; clones lack the mode. */
function isInitial(active: ActiveContext): boolean {
	return 'processingMode' in active && active.mappings.size === 0 && !('@vocab' in active);
}

export class ContextMemo implements ContextResolver {
	#known = new WeakSet<ActiveContext>();
	#byAddress = new Map<string, ResolvedContext[]>();
	#byObject = new WeakMap<JsonObject, ResolvedContext>();
	#size = 0;

	/** The contexts that a `@context` names, in order, as jsonld.js asks for them. */
	async resolve(given: {
		context: Json;
		documentLoader: typeof documentLoader;
		depth?: number;
	}): Promise<ResolvedContext[]> {
		const { context, documentLoader: load, depth = 0 } = given;
		if (depth > MAX_NESTED) {
			throw new CredentialError('document-malformed', 'A context names others without end.');
		}
		const inner = isObject(context) && '@context' in context ? (context['@context'] ?? null) : context;
		const resolved: ResolvedContext[] = [];
		for (const one of Array.isArray(inner) ? inner : [inner]) {
			if (typeof one === 'string') resolved.push(...(await this.#named(one, load, depth)));
			else if (one === null) resolved.push(this.#unremembered(null));
			else if (isObject(one)) resolved.push(this.#scoped(one));
			else throw new CredentialError('document-malformed', 'A context is neither an address nor an object.');
		}
		return resolved;
	}

	async #named(address: string, load: typeof documentLoader, depth: number): Promise<ResolvedContext[]> {
		const known = this.#byAddress.get(address);
		if (known) return known;
		const { document } = await load(address);
		const context = document['@context'] ?? {};
		const resolved = await this.resolve({ context, documentLoader: load, depth: depth + 1 });
		this.#byAddress.set(address, resolved);
		return resolved;
	}

	#unremembered(document: JsonObject | null): ResolvedContext {
		return { document, getProcessed: () => undefined, setProcessed: () => undefined };
	}

	#scoped(document: JsonObject): ResolvedContext {
		const known = this.#byObject.get(document);
		if (known) return known;
		const resolved = this.#remembered(document);
		this.#byObject.set(document, resolved);
		return resolved;
	}

	#remembered(document: JsonObject): ResolvedContext {
		const onTop = new WeakMap<ActiveContext, Processed>();
		const typeScoped = new WeakMap<ActiveContext, Processed>();
		return {
			document,
			getProcessed: (active) => {
				if (this.#isKnown(active)) return onTop.get(active);
				return active.previousContext && typeScoped.get(active.previousContext);
			},
			setProcessed: (active, processed) => {
				const { context } = processed;
				const { previousContext } = active;
				const isFresh = !this.#isKnown(active);
				// Only what follows from a context of ours by a context of ours can ever be asked for again.
				const base = isFresh ? previousContext : active;
				if (!base || !this.#isKnown(base) || !isIndependentOfOverride(document, active, context)) return;
				// jsonld.js forgets a default direction when it clones, so one more clone would be another context.
				if ('@direction' in context) return;
				context.revertToPreviousContext = revertToPrevious;
				context.clone = lazyClone;
				// jsonld.js put a clone of it there.
				if (previousContext) context.previousContext = previousContext;
				this.#remember(context);
				(isFresh ? typeScoped : onTop).set(base, processed);
			}
		};
	}

	#isKnown(active: ActiveContext): boolean {
		return this.#known.has(active) || isInitial(active);
	}

	#remember(context: ActiveContext): void {
		this.#size += 1;
		if (this.#size > MAX_PROCESSED) this.#forget();
		this.#known.add(context);
	}

	#forget(): void {
		this.#known = new WeakSet();
		this.#byAddress.clear();
		this.#byObject = new WeakMap();
		this.#size = 0;
	}
}
