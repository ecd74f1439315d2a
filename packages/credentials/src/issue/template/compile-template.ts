import { encodeBase58 } from '../../engine/base58.ts';
import { canonize } from '../../engine/canonize.ts';
import { canonizeGenerally } from '../../engine/canonize-generally.ts';
import { escapeLiteral } from '../../engine/rdfc/literals.ts';
import { CREDENTIALS_V2 } from '../../engine/contexts.ts';
import { jsonCopy, listOf, parseJsonObject, type JsonObject } from '../../engine/json.ts';
import { isShadowing, checkedInShadow } from '../../engine/shadow.ts';
import { sha256 } from '../../engine/sha256.ts';
import { proofOptionsOf } from '../../data-integrity/add-proof.ts';
import { proofConfiguration } from '../../data-integrity/hash-data.ts';
import { CredentialError } from '../../errors.ts';
import { issue, type IssueOptions, type Signed } from '../issue.ts';
import { Acceptance } from './acceptance.ts';
import { CanonicalTemplate } from './canonical-template.ts';
import { render, type Filled } from './parts.ts';
import { filledDocument, placesOf, textAt, type Place } from './slots.ts';
import { NotProvable, templateQuads } from './template-quads.ts';

export type TemplateOptions<Slot extends string> = Pick<
	IssueOptions,
	'key' | 'verificationMethod' | 'contexts'
> & {
	/** Where each slot stands: `credentialSubject.id`, `evidence[0].name`; or several such places. */
	slots: Readonly<Record<Slot, string | readonly string[]>>;
};

export type CredentialTemplate<Slot extends string> = {
	/** Whether it is filled without looking at the whole document again. If not, `issue` does the work. */
	readonly isCompiled: boolean;
	/** The signed document as JSON text: the same as that of `issue`, to the byte. */
	issueText(values: Readonly<Record<Slot, string>>, created: string | Date): Promise<string>;
	/** The signed document. */
	issue(values: Readonly<Record<Slot, string>>, created: string | Date): Promise<Signed<JsonObject>>;
};

type Sample = { document: JsonObject; places: readonly Place[]; names: readonly string[] };
type Proof = { created: string | Date; hash: Uint8Array; json: string };

// Needs no escape, neither in N-Quads nor in JSON.
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function isPlain(value: string): boolean {
	return PLAIN.test(value);
}

function jsonText(value: string): string {
	return isPlain(value) ? value : JSON.stringify(value).slice(1, -1);
}

class Compiled {
	readonly #sample: Sample;
	readonly #options: IssueOptions;
	readonly #canonical: CanonicalTemplate;
	readonly #acceptance: Acceptance;
	readonly #json: readonly Filled[];
	#proof: Proof | undefined;

	constructor(
		sample: Sample,
		options: IssueOptions,
		parts: { canonical: CanonicalTemplate; acceptance: Acceptance; json: readonly Filled[] }
	) {
		this.#sample = sample;
		this.#options = options;
		this.#canonical = parts.canonical;
		this.#acceptance = parts.acceptance;
		this.#json = parts.json;
	}

	/** Undefined when these values need a closer look. */
	async text(values: readonly string[], created: string | Date): Promise<string | undefined> {
		if (!this.#acceptance.accepts(values)) return undefined;
		const areAllPlain = values.every(isPlain);
		const quick = this.#canonical.fill(areAllPlain ? values : values.map(escapeLiteral));
		if (quick === undefined) return undefined;
		const quads = isShadowing() ? await this.#inShadow(quick, values) : quick;
		const known = this.#proof?.created === created ? this.#proof : undefined;
		const proof = known ?? (await this.#proofAt(created));
		const data = new Uint8Array(64);
		data.set(proof.hash, 0);
		data.set(sha256(quads), 32);
		const signature = encodeBase58(await this.#options.key.sign(data));
		// The text of the sample ends in a brace, which makes room for the proof.
		return `${render(this.#json, areAllPlain ? values : values.map(jsonText))}${proof.json}z${signature}"}}`;
	}

	#inShadow(quick: string, values: readonly string[]): Promise<string> {
		const { document, places } = this.#sample;
		const filled = filledDocument(document, places, ({ slot }) => values[slot] ?? '');
		return checkedInShadow('template', quick, filled, () => canonizeGenerally(filled));
	}

	/** A batch is issued at one time, so its options are hashed once. */
	async #proofAt(created: string | Date): Promise<Proof> {
		const options: JsonObject = proofOptionsOf({ ...this.#options, created });
		const hash = sha256(await canonize(proofConfiguration(this.#sample.document, options)));
		const json = `,"proof":${JSON.stringify({ ...options, proofValue: '' }).slice(0, -2)}`;
		// A Date can be changed by its owner.
		if (typeof created === 'string') this.#proof = { created, hash, json };
		return { created, hash, json };
	}
}

async function compiled(sample: Sample, options: IssueOptions): Promise<Compiled | undefined> {
	const { document, places, names } = sample;
	const [context] = listOf(document['@context']);
	const isBadgeLike =
		context === CREDENTIALS_V2 && !listOf(document.type).includes('BitstringStatusListCredential');
	if (!isBadgeLike || 'proof' in document || options.contexts || options.key.algorithm !== 'Ed25519')
		return undefined;
	try {
		const quads = await templateQuads(document, places);
		const canonical = new CanonicalTemplate(quads);
		const blank = filledDocument(document, places, () => '');
		const acceptance = new Acceptance({
			sample: document,
			blank,
			places,
			slots: names.length,
			iris: quads.iris
		});
		const last = quads.json.at(-1);
		if (typeof last !== 'string' || !last.endsWith('}')) return undefined;
		const json = [...quads.json.slice(0, -1), last.slice(0, -1)];
		return new Compiled(sample, options, { canonical, acceptance, json });
	} catch (error) {
		// What the general path refuses with something in the slots that the sample has not, is no template either.
		if (error instanceof NotProvable || !(error instanceof CredentialError)) return undefined;
		throw error;
	}
}

/**
 * Prepares the issuing of many credentials that differ only in a few texts, such as one badge for many
 * people. What the slots cannot touch is checked and canonicalized once; each credential then takes
 * little more than its signature. Whatever cannot be proven so, for the template or for some values, goes
 * through `issue`. Either way the result is that of `issue`, to the byte, refusals too.
 *
 * @param sample an unsigned credential, with a valid example in each slot
 * @param options.slots texts that differ: identifiers, dates, hashes, names; not types, numbers or the issuer
 * @throws CredentialError `template-malformed` when a slot names no text of the sample, and whatever
 *   `issue` throws for the sample
 * @see VC Data Integrity 1.0 §4.2; RDF Dataset Canonicalization 1.0
 * @example
 * ```ts
 * import { compileTemplate, keyFromSeed, openBadgeCredential } from '@cairn/credentials';
 * const template = await compileTemplate(
 * 	openBadgeCredential({
 * 		id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
 * 		issuer: { id: 'did:web:badges.example', name: 'Riverside Youth Club' },
 * 		validFrom: '2026-03-01T09:00:00Z',
 * 		subject: { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' },
 * 		achievement: {
 * 			id: 'https://badges.example/badges/1',
 * 			name: 'Bicycle mechanic',
 * 			description: 'Can take a bicycle apart and put it together.',
 * 			criteria: { narrative: 'Repair three bicycles.' }
 * 		}
 * 	}),
 * 	{
 * 		key: keyFromSeed(new Uint8Array(32).fill(7)),
 * 		verificationMethod: 'did:web:badges.example#key-1',
 * 		slots: { id: 'id', learner: 'credentialSubject.id' }
 * 	}
 * );
 * const text = await template.issueText(
 * 	{ id: 'urn:uuid:5a4f2f5e-47c2-4a26-9d0c-c84bd1ff9a11', learner: 'urn:uuid:6b1e86c5-53b6-4a5d-95d4-5d2f2e6f0a02' },
 * 	'2026-03-01T09:00:00Z'
 * );
 * console.log(template.isCompiled, JSON.parse(text).proof.cryptosuite); // true eddsa-rdfc-2022
 * ```
 */
export async function compileTemplate<Slot extends string>(
	sample: object,
	options: TemplateOptions<Slot>
): Promise<CredentialTemplate<Slot>> {
	const { slots, ...rest } = options;
	const document = jsonCopy(sample);
	const places = placesOf(slots);
	for (const place of places) textAt(document, place);
	// Refuses now what it would refuse each time. The date is of no account.
	await issue(document, { ...rest, created: '2000-01-01T00:00:00Z' });
	const names = Object.keys(slots);
	const template = await compiled({ document, places, names }, { ...rest, created: '' });
	const valuesOf = (given: Readonly<Record<string, string>>) =>
		names.map((name) => {
			const value: unknown = given[name];
			if (typeof value === 'string') return value;
			throw new CredentialError('template-malformed', 'A slot has no text to be filled with.', name);
		});
	const issueText = async (given: Readonly<Record<Slot, string>>, created: string | Date) => {
		const values = valuesOf(given);
		const quick = await template?.text(values, created);
		if (quick !== undefined) return quick;
		const filled = filledDocument(document, places, ({ slot }) => values[slot] ?? '');
		return JSON.stringify(await issue(filled, { ...rest, created }));
	};
	return {
		isCompiled: template !== undefined,
		issueText,
		issue: async (given, created) =>
			parseJsonObject(await issueText(given, created)) as unknown as Signed<JsonObject>
	};
}
