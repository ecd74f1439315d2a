// Documents that are almost like those that are issued: each changed in a few places, in the ways that JSON-LD, RDF and
// Unicode make traps of.
import fc from 'fast-check';
import type { Json, JsonObject } from '../src/index.ts';
import { examples } from './example-documents.ts';

// prettier-ignore
export const texts = ['', 'a', '"', '\\', '\n', '\r', '\t', '\b', '\f', '\u007f', '\u0000', '\u0080', '\u00a0', '\u2028', '\ufeff', 'é', 'e\u0301', '漢',
	'😀', '👩‍👩‍👧', '\u{10ffff}', '\ue000', '\uffff', '\ud800', '\udc00x', 'a\udfff\ud800', '@id', '@type', '@none', '@', '_:b0', '_:c14n0', '_:', 'https://x.example/y', 'urn:uuid:2',
	'did:web:badges.example', 'https://badges.example/badges/1', 'rel/x', '#f', 'https://x/ y', 'https://x/\u00a0', 'name:x', 'type:x', 'proof:x', 'xsd:x', 'schema:x', 'id:x', 'Achievement:x', 'Achievement', 'Profile', 'name',
	'true', '1', '2024-01-01T00:00:00Z', ':', '://', 'a:', 'a:b', '1a:b', 'x/y:z', 'https://x/<', 'https://x/{a}', 'https://x/|', 'https://x/\\', 'https://x/\ud800', 'https://x/漢', 'mailto:é@x', '"@en', '"^^<x>', ' .\n', '$&', '$1',
	'\\u0041', '%22', 'assertionMethod', 'authentication', 'https://w3id.org/security#assertionMethod', '__proto__', 'toString'];

// prettier-ignore
const types = ['Achievement', 'Profile', 'Alignment', 'Image', 'Evidence', 'IdentityObject', 'Result', 'Related', 'Address', 'VerifiableCredential', 'VerifiablePresentation', 'OpenBadgeCredential', 'EndorsementCredential',
	'BitstringStatusListEntry', 'BitstringStatusList', 'BitstringStatusListCredential', 'DataIntegrityProof', 'JsonSchema', 'EndorsementSubject', 'Criteria', 'https://x.example/T', 'Unknown', '@json', '@id', '@graph', 'name', 'id', 'type', 'cnf',
	'proofPurpose', 'urn:x:y', 'name:x', '', '_:b1', '1EdTechJsonSchemaValidator2019', 'https://www.w3.org/2018/credentials#VerifiableCredential'];

// prettier-ignore
const keys = ['name', 'description', 'narrative', 'url', 'image', 'alignment', 'endorsement', 'tag', 'criteria', 'identifier', 'result', 'allowedValue', 'achievement', 'issuer', 'evidence', 'credentialSubject', 'proof', 'termsOfUse', 'id', 'type',
	'@id', '@type', '@graph', '@context', '@value', '@list', '@set', '@language', '@direction', '@reverse', '@included', '@nest', '@index', '@none', '@json', '@base', '@vocab', 'unknown', 'https://schema.org/x', 'schema:x', 'name:x', '_:p', 'digestSRI',
	'mediaType', 'sub', 'aud', 'iat', 'exp', '_sd', '...', '_sd_alg', 'cnf', 'kid', 'jwk', 'statusMessage', 'statusSize', 'creditsEarned', 'hashed', 'jsonSchema', '__proto__', 'constructor', 'hasOwnProperty', '0', '', 'relatedResource',
	'verifiableCredential', 'holder', 'proofPurpose', 'previousProof', 'encodedList', 'ttl', 'targetUrl', 'address', 'geo', 'otherIdentifier', 'awardedDate', 'validFrom', 'credentialStatus', 'statusListIndex', 'resultDescription', 'latitude'];

const text = fc.oneof(
	fc.constantFrom(...texts),
	fc.string({ unit: 'binary', maxLength: 6 }),
	fc.array(fc.constantFrom(...texts), { maxLength: 3 }).map((parts) => parts.join(''))
);
const number = fc.oneof(
	fc.integer({ min: -500, max: 500 }),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	// prettier-ignore
	fc.constantFrom(1e21, 1e-7, -0, 0.1, 1.5, 12345678901234567890, 2 ** 53, 1e20, 123456789.125, -1e300, 5e-324, 100, 0)
);
const language = fc.constantFrom(
	'en',
	'EN-us',
	'x_y',
	'',
	'de',
	'i-klingon',
	'toolongsubtag',
	'en-',
	'-',
	'é'
);

// prettier-ignore
const odd: fc.Arbitrary<Json> = fc.oneof(text, text, number, fc.boolean(), fc.constantFrom<Json[]>(null, [], {}, [[]], [null], [null, 'x'], [{}]),
	text.map((id) => ({ id })), text.map((one) => ({ '@value': one })), text.map((one) => [[one]]), fc.tuple(text, text).map((both) => [...both]),
	fc.tuple(text, language).map(([one, tag]) => ({ '@value': one, '@language': tag })),
	fc.tuple(number, language).map(([one, tag]) => ({ '@value': one, '@language': tag })),
	fc.tuple(text, fc.constantFrom(...types)).map(([one, type]) => ({ '@value': one, '@type': type })),
	fc.tuple(text, language).map(([one, tag]) => ({ '@value': one, '@language': tag, '@direction': 'ltr' })),
	fc.tuple(text, fc.constantFrom(...types)).map(([name, type]) => ({ type, name })),
	text.map((name) => ({ name })), text.map((name) => [{ name }, { name }]), text.map((one) => ({ '@list': [one] })), text.map((one) => ({ '@set': [one] })),
	text.map((name) => ({ id: '_:b0', name })), fc.tuple(text, number).map(([one, other]) => [one, other, one, other]),
	fc.constantFrom<Json[]>([true, 'true', true], [1, '1', 1], [2.5, '2.5E0', 2.5], { '@language': 'en' }, { '@id': 'urn:x' }, { tag: [] }, { '@context': null, name: 'x' }, { '@context': [], name: 'x' }));

type Way = (node: JsonObject, key: string, given: Change & { another: JsonObject; root: JsonObject }) => void;

type Change = {
	way: Way;
	node: number;
	other: number;
	key: number;
	name: string;
	type: string;
	text: string;
	value: Json;
};

// Evenly spread: the usual preference for small numbers would try the first few again and again.
const whichever = fc.noBias(fc.nat({ max: 10_000 }));

function changeBy(given: readonly Way[]): fc.Arbitrary<Change> {
	const one = fc.noBias(fc.constantFrom(...given));
	return fc.record({
		way: one,
		node: whichever,
		other: whichever,
		key: whichever,
		name: fc.noBias(fc.constantFrom(...keys)),
		type: fc.noBias(fc.constantFrom(...types)),
		text,
		value: odd
	});
}

function nodesIn(value: Json, found: JsonObject[] = []): JsonObject[] {
	if (Array.isArray(value)) for (const one of value) nodesIn(one, found);
	else if (typeof value === 'object' && value !== null) {
		found.push(value);
		for (const [key, inner] of Object.entries(value)) if (key !== '@context') nodesIn(inner, found);
	}
	return found;
}

function put(node: JsonObject, name: string, value: Json): void {
	Object.defineProperty(node, name, { value, enumerable: true, configurable: true, writable: true });
}

function listed(value: Json | undefined): Json[] {
	return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

const otherContexts = (named: Json): Json[] => {
	const [first = '', second = ''] = listed(named);
	// prettier-ignore
	return [[second, first], first, [first], [first, second, second], [first, second, { x: 'https://x.example/x' }], [first, second, { name: 'https://x.example/x' }],
		[first, second, 'https://w3id.org/security/data-integrity/v2'], [], null, 'https://unknown.example/context', [first, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json']];
};

/** What leaves most documents readable, and so asks for the same bytes. */
const gentle: readonly Way[] = [
	(node, key) => delete node[key],
	(node) => delete node.id,
	(node, _key, { another }) => put(node, 'id', structuredClone(another.id ?? 'urn:uuid:1')),
	(node, key, { text: more }) => {
		if (typeof node[key] === 'string' && key !== 'type') put(node, key, node[key] + more);
	},
	(node, key, { text: more }) => {
		if (typeof node[key] === 'string' && key !== 'id' && key !== 'type') put(node, key, more);
	},
	(node, key, { text: more, other }) => {
		if (typeof node[key] === 'string' && key !== 'id')
			put(node, key, other % 2 ? [node[key], more] : [node[key]]);
	},
	(node, key, { node: n, other }) =>
		put(node, key === 'id' || key === 'type' ? 'name' : key, n / (other || 1)),
	(node, key) => {
		if (key !== 'id') put(node, key, [...listed(node[key]), ...structuredClone(listed(node[key]))]);
	},
	(node, key, { another }) => {
		if (typeof node[key] === 'object' && key !== 'type') put(node, key, structuredClone(another));
	},
	(node, key) => {
		if (key !== 'id') put(node, key, Array.isArray(node[key]) ? node[key].toReversed() : [node[key] ?? 'x']);
	},
	(node, _key, { root }) => put(node, '@context', structuredClone(root['@context'] ?? null))
];

const harsh: readonly Way[] = [
	(node, key, { value }) => put(node, key, structuredClone(value)),
	(node, _key, { name, value }) => put(node, name, structuredClone(value)),
	(node, _key, { type }) => put(node, 'type', type),
	(node, _key, { type, text: other }) => put(node, 'type', [type, other]),
	(node, _key, { type }) => put(node, 'type', [...listed(node.type), type]),
	(node, _key, { text: id }) => put(node, 'id', id),
	(node, key, { value }) => put(node, key, [...listed(node[key]), structuredClone(value)]),
	(node, key) => put(node, key, [node[key] ?? null]),
	(node, key, { another }) => put(node, key, structuredClone(another)),
	(node, _key, { name, another }) => put(node, name, structuredClone(another)),
	(inside, _key, { root, node }) => {
		const choices = otherContexts(root['@context'] ?? null);
		put(inside, '@context', choices[node % choices.length] ?? null);
	},
	(node, key, { name }) => {
		put(node, name, structuredClone(node[key] ?? null));
		delete node[key];
	}
];

/** For a way that found nothing to change: another text somewhere. */
function insist(nodes: readonly JsonObject[], { node, other, text: more }: Change): void {
	const places = nodes.flatMap((one) =>
		Object.keys(one)
			.filter((key) => !['@context', 'id', 'type'].includes(key) && typeof one[key] === 'string')
			.map((key) => ({ one, key }))
	);
	const place = places[(node + other) % Math.max(1, places.length)];
	if (place) put(place.one, place.key, `${other} ${more}`);
}

function changed(document: JsonObject, changes: readonly Change[]): JsonObject {
	const root = structuredClone(document);
	const before = JSON.stringify(root);
	for (const one of changes) {
		const nodes = nodesIn(root);
		const node = nodes[one.node % nodes.length] ?? root;
		const another = nodes[one.other % nodes.length] ?? root;
		const names = Object.keys(node).filter((name) => name !== '@context');
		one.way(node, names[one.key % Math.max(1, names.length)] ?? 'name', { ...one, another, root });
		if (JSON.stringify(root) === before) insist(nodes, one);
	}
	// What JSON cannot say never arrives.
	const copy: JsonObject = JSON.parse(JSON.stringify(root));
	return copy;
}

const gentleChange = changeBy(gentle);
const anyChange = changeBy([...gentle, ...harsh]);

/** An example with one change, sometimes with two or three; most changes leave it readable. */
export const nastyDocuments: fc.Arbitrary<JsonObject> = fc
	.tuple(
		fc.noBias(fc.constantFrom(...Object.values(examples))),
		fc.oneof(
			{ arbitrary: fc.tuple(gentleChange), weight: 9 },
			{ arbitrary: fc.tuple(anyChange), weight: 3 },
			{ arbitrary: fc.array(anyChange, { minLength: 2, maxLength: 3 }), weight: 2 }
		)
	)
	.map(([document, changes]) => changed(document, changes));
