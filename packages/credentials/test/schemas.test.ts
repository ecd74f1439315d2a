// The JSON Schema that 1EdTech publishes for Open Badges 3.0, against our model and against what we make.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { issue, openBadgeCredential, validateOpenBadge, type JsonObject } from '../src/index.ts';
import { isObject, listOf } from '../src/engine/json.ts';
import { classes, type ClassRules, type Rule } from '../src/open-badges-3/classes.ts';
import { anyBadge } from './elm-support.ts';
import { sharedFile } from './shared-data.ts';
import { badge, copyOf, endorsement, issuer, signing } from './support.ts';

const name = 'schemas/ob_v3p0_achievementcredential_schema.json';
const place = sharedFile(name);
const skip =
	place === undefined ? `The schema is not here: set CAIRN_SHARED_DATA to the folder of ${name}` : false;
const { $schema: _, ...schema } = JSON.parse(place ? readFileSync(place, 'utf8') : '{}') as JsonObject & {
	$defs: JsonObject;
};
const ajv = new Ajv2019({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function problemsIn(document: unknown): string[] {
	validate(document);
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The schema knows lists of proofs only; JSON-LD, and so Data Integrity, takes one for a list of one. */
function withLists<T>(value: T): T {
	if (Array.isArray(value)) return value.map(withLists) as T;
	if (!isObject(value)) return value;
	const entries = Object.entries(value).map(([key, inner]) => [
		key,
		key === 'proof' ? listOf(inner) : withLists(inner)
	]);
	return Object.fromEntries(entries) as T;
}

const asJson = (document: object): JsonObject =>
	withLists(JSON.parse(JSON.stringify(document)) as JsonObject);

test('what we issue is as the schema demands', { skip }, async () => {
	const inside = await issue(endorsement('https://badges.example/badges/1', issuer), signing);
	assert.deepEqual(problemsIn(asJson(await issue(badge({ endorsement: [inside] }), signing))), []);
});

test('whatever our rules let through, the schema lets through', { skip }, () => {
	const property = fc.property(anyBadge, (content) => {
		const document = asJson(openBadgeCredential(content));
		if (validateOpenBadge(document).length === 0) assert.deepEqual(problemsIn(document), []);
	});
	fc.assert(property, { numRuns: 200, seed: 20260322 });
});

const definitions: Record<string, JsonObject> = { ...schema.$defs, OpenBadgeCredential: schema } as never;
// Of every credential, and judged elsewhere: contexts, types, proofs and status.
const elsewhere = ['@context', 'type', 'proof', 'credentialStatus', 'refreshService', 'termsOfUse'];

for (const [name, rules] of Object.entries(classes) as [string, ClassRules][]) {
	const definition = definitions[name === 'Typed' ? 'CredentialSchema' : name];
	test(`our class ${name} has the properties of the schema`, { skip }, () => {
		const properties = (definition?.properties ?? {}) as Record<string, JsonObject>;
		const named = (names: string[]) => names.filter((one) => !elsewhere.includes(one)).sort();
		assert.deepEqual(named(Object.keys(rules.properties)), named(Object.keys(properties)));
		for (const [key, rule] of Object.entries(rules.properties) as [string, Rule][]) {
			assert.equal(rule.many === true, properties[key]?.type === 'array', `${key}: one or many`);
		}
		const required = named(listOf(definition?.required).map(String));
		const ours = Object.entries(rules.properties).filter(([, rule]) => (rule as Rule).required);
		assert.deepEqual(named(ours.map(([key]) => key)), required);
	});
}

test('taking anything away is a problem to both or to neither', { skip }, () => {
	const document = asJson(badge());
	// A status may go without an id (VC Data Model 2.0 §4.10); the schema is older than that.
	const places = placesIn(document).filter(([first]) => first !== 'credentialStatus');
	assert.ok(places.length > 50);
	for (const keys of places) {
		const changed = copyOf(document);
		const holder = keys.slice(0, -1).reduce<JsonObject>((one, key) => one[key] as JsonObject, changed);
		delete holder[keys.at(-1) ?? ''];
		assert.equal(validateOpenBadge(changed).length > 0, problemsIn(changed).length > 0, keys.join('.'));
	}
});

/** Where a property stands, by the names on the way. */
function placesIn(value: unknown, above: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		const here = [...above, key];
		return [...(Array.isArray(value) ? [] : [here]), ...placesIn(inner, here)];
	});
}
