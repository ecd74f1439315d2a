// The Commission's SHACL shapes and context, where they are: they are no part of this repository (test/vectors/SOURCES.md).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { staticContexts } from '../src/engine/contexts.ts';
import type { JsonObject } from '../src/engine/json.ts';
import { sharedFile } from './shared-data.ts';

const EDC_CONTEXT = 'http://data.europa.eu/snb/model/context/edc-ap';
const anyShape = sharedFile('elm/EDC-generic-no-cv.ttl');

/** Where the shapes are, or undefined. */
export const shapesFolder = anyShape && path.dirname(anyShape);

/** Reason to skip for tests that need them. */
export const withoutShapes: string | false =
	shapesFolder === undefined
		? "The Commission's SHACL shapes are not here: set CAIRN_SHARED_DATA to the folder that holds elm/"
		: false;

export function shapesFile(name: string): string {
	return readFileSync(path.join(shapesFolder ?? '', name), 'utf8');
}

async function quadsOf(document: JsonObject): Promise<Store> {
	const edc = JSON.parse(shapesFile('edc-ap-context.jsonld')) as JsonObject;
	const nquads = await jsonld.toRDF(document, {
		format: 'application/n-quads',
		safe: true,
		documentLoader: async (url: string) => {
			const found = url === EDC_CONTEXT ? edc : staticContexts.get(url);
			if (!found) throw new Error(`No context ${url}`);
			return { contextUrl: null, documentUrl: url, document: found };
		}
	});
	const store = new Store();
	// Credentials inside are graphs of their own in RDF; the shapes look at one.
	for (const { subject, predicate, object } of new Parser({ format: 'application/n-quads' }).parse(nquads)) {
		store.addQuad(subject, predicate, object);
	}
	return store;
}

function shapesOf(files: readonly string[]): Store {
	const store = new Store();
	for (const file of files) {
		for (const quad of new Parser().parse(shapesFile(file))) {
			if (!quad.predicate.value.endsWith('#imports')) store.addQuad(quad);
		}
	}
	return store;
}

const validators = new Map<string, Validator>();
function validatorOf(files: readonly string[]): Validator {
	const key = files.join(' ');
	const known = validators.get(key) ?? new Validator(shapesOf(files));
	validators.set(key, known);
	return known;
}

const sets = { 'no-cv': ['EDC-generic-no-cv.ttl'], full: ['EDC-generic-no-cv.ttl', 'EDC-generic-full.ttl'] };

/** What the shapes find, as `path · message`; empty when it conforms to both shape files. */
export async function violationsOf(document: object): Promise<string[]> {
	const data = await quadsOf(document as JsonObject);
	const found: string[] = [];
	for (const files of Object.values(sets)) {
		const report = await validatorOf(files).validate(data);
		for (const { path: where, focusNode, sourceConstraintComponent: rule } of report.results) {
			found.push(
				`${focusNode?.value} ${where && 'value' in where ? where.value : ''} ${rule?.value.split('#')[1]}`
			);
		}
	}
	return [...new Set(found)];
}
