// Which values a template may be filled with, without looking at the whole document again: each check of `issue` that a
// value could fail, at the place of the value.
import { instantOf } from '../../engine/date-time.ts';
import { isPlainIri } from '../../engine/rdfc/literals.ts';
import { staticContexts } from '../../engine/contexts.ts';
import { RESERVED } from '../../engine/reserved-name.ts';
import { isObject, listOf, type Json, type JsonObject } from '../../engine/json.ts';
import { CredentialError } from '../../errors.ts';
import { textRuleAt } from '../../open-badges-3/rule-at.ts';
import { isStatusListIndex, readStatusEntry } from '../../status-list/check-status.ts';
import type { Place } from './slots.ts';
import { NotProvable } from './template-quads.ts';

const DATES = new Set(['validFrom', 'validUntil', 'issuanceDate', 'expirationDate']);
const STATUS = new Set(['statusPurpose', 'statusListCredential']);
// JSON text and N-Quads of the whole stay far within their bounds.
const MAX_LENGTH = 100_000;
const SURROGATE = /[\ud800-\udfff]/;
const ABOVE_SURROGATES = /[\ue000-\uffff]/;
const RARE = /[\ud800-\udfff\ue000-\uffff]/;

type Accepts = (value: string) => boolean;

/** Every word that the contexts define anywhere: any of them could be the prefix of a compact IRI. */
function words(value: Json | undefined, found: Set<string>): void {
	if (typeof value === 'string') words(staticContexts.get(value)?.['@context'], found);
	else if (Array.isArray(value)) for (const one of value) words(one, found);
	else if (isObject(value)) {
		for (const [name, inner] of Object.entries(value)) {
			found.add(name);
			if (typeof inner === 'object') words(inner, found);
		}
	}
}

function statusRule(sample: JsonObject, keys: readonly string[]): Accepts {
	const key = keys.at(-1) ?? '';
	if (key === 'statusListIndex') return isStatusListIndex;
	if (!STATUS.has(key)) return () => true;
	const entry =
		keys.length === 3 ? listOf(sample.credentialStatus)[Number(keys[1])] : sample.credentialStatus;
	if (!isObject(entry)) throw new NotProvable('a slot deep in a status');
	return (value) => {
		try {
			readStatusEntry({ ...entry, [key]: value });
			return true;
		} catch (error) {
			if (error instanceof CredentialError) return false;
			throw error;
		}
	};
}

function rulesAt(sample: JsonObject, { keys }: Place): Accepts[] {
	const [first = '', second] = keys;
	const isIssuer = first === 'issuer' && (second === undefined || second === 'id');
	if (isIssuer || keys.some((key) => key.startsWith('@') && key !== '@value')) {
		throw new NotProvable('a slot that decides how all else is read');
	}
	const rule = textRuleAt(sample, keys);
	const accepts: Accepts[] = rule ? [rule] : [];
	// Of a badge, the same is asked by its class.
	const isDate = keys.length === 1 && DATES.has(first);
	if (isDate && !rule) accepts.push((value) => instantOf(value) !== undefined);
	if (first === 'credentialStatus') accepts.push(statusRule(sample, keys));
	return accepts;
}

function idsIn(value: Json | undefined, found: string[] = []): string[] {
	if (Array.isArray(value)) for (const one of value) idsIn(one, found);
	else if (isObject(value)) {
		if (typeof value.id === 'string') found.push(value.id);
		for (const inner of Object.values(value)) idsIn(inner, found);
	}
	return found;
}

export class Acceptance {
	readonly #rules: readonly (readonly Accepts[])[];
	readonly #words = new Set<string>();
	readonly #iris: ReadonlySet<number>;
	/** The slots that are the id of a node inside, and the one that is the id of the credential. */
	readonly #innerIds: readonly number[];
	readonly #rootId: number | undefined;
	readonly #constantIds: ReadonlySet<string>;
	readonly #constantText: string;

	/** @param blank the sample without what stands in the slots */
	constructor(given: {
		sample: JsonObject;
		blank: JsonObject;
		places: readonly Place[];
		slots: number;
		iris: ReadonlySet<number>;
	}) {
		const { sample, blank, places, slots, iris } = given;
		words(sample['@context'], this.#words);
		this.#iris = iris;
		this.#rules = Array.from({ length: slots }, (_, slot) =>
			places.filter((place) => place.slot === slot).flatMap((place) => rulesAt(sample, place))
		);
		const ids = places.filter(({ keys }) => keys.at(-1) === 'id');
		this.#innerIds = ids.filter(({ keys }) => keys.length > 1).map(({ slot }) => slot);
		this.#rootId = ids.find(({ keys }) => keys.length === 1)?.slot;
		const { id: _, ...inside } = blank;
		this.#constantIds = new Set(idsIn(inside));
		this.#constantText = JSON.stringify(blank);
		if (this.#rootId === undefined && typeof sample.id === 'string' && this.#innerIds.length > 0) {
			throw new NotProvable('an id that the credential itself could have');
		}
	}

	/** Whether `issue` would sign a document with these values, and the template reads it as jsonld.js does. */
	accepts(values: readonly string[]): boolean {
		for (let slot = 0; slot < values.length; slot++) {
			const value = values[slot] as string;
			if (value.length > MAX_LENGTH || !this.#acceptsOne(slot, value)) return false;
		}
		return this.#isDescribedOnce(values) && this.#isOrderCertain(values);
	}

	#acceptsOne(slot: number, value: string): boolean {
		if (value === RESERVED) return false;
		for (const rule of this.#rules[slot] ?? []) if (!rule(value)) return false;
		if (!this.#iris.has(slot)) return true;
		const scheme = value.indexOf(':');
		return isPlainIri(value) && scheme < value.length - 1 && !this.#words.has(value.slice(0, scheme));
	}

	/** The plain form: nothing inside is the credential over again. */
	#isDescribedOnce(values: readonly string[]): boolean {
		if (this.#rootId === undefined) return true;
		const root = values[this.#rootId] as string;
		return !this.#constantIds.has(root) && this.#innerIds.every((slot) => values[slot] !== root);
	}

	/** The plain form: well-formed Unicode that all verifiers sort alike. */
	#isOrderCertain(values: readonly string[]): boolean {
		if (!values.some((value) => RARE.test(value))) return true;
		const text = values.join('\n') + this.#constantText;
		return text.isWellFormed() && !(SURROGATE.test(text) && ABOVE_SURROGATES.test(text));
	}
}
