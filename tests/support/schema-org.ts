import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/**
 * What schema.org's vocabulary, as the types of `schema-dts` publish it, says of JSON-LD: every property must be one of its
 * type's, every value one that the property takes. Gives what is wrong, a sentence each.
 */
export function schemaOrgProblems(document: unknown): string[] {
	if (Array.isArray(document)) return document.flatMap(schemaOrgProblems);
	if (!isNode(document)) return [];
	const type = String(document['@type']);
	if (!isType(type)) return [`${type} is no type`];
	const own = Object.entries(document).filter(([name]) => !name.startsWith('@'));
	return own.flatMap(([name, value]) => {
		const range = rangeOf(type, name);
		if (!range) return [`${type} has no ${name}`];
		const wrong = [value].flat().filter((each) => !fits(each, range));
		return [
			...wrong.map((each) => `${type}.${name} takes no ${JSON.stringify(each)}`),
			...schemaOrgProblems(value)
		];
	});
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const ofText = ['Text', 'URL', 'Date', 'DateTime', 'Time', 'Duration', 'IdReference', 'DayOfWeek'];

function fits(value: unknown, range: readonly string[]): boolean {
	if (typeof value === 'boolean') return range.includes('Boolean');
	if (typeof value === 'number') return range.some((each) => ['Number', 'Integer', 'Float'].includes(each));
	if (isNode(value)) return range.some((each) => isA(`${String(value['@type'])}`, each));
	// Members of an enumeration are named by their address.
	return range.some((each) => ofText.includes(each)) || String(value).startsWith('https://schema.org/');
}

type Kind = { above: string[]; ranges: Map<string, string[]> };
const vocabulary: ReadonlyMap<string, Kind> = readVocabulary();

const ownNames = (type: string): string[] =>
	[`${type}Base`, `${type}Leaf`].filter((name) => vocabulary.has(name));
const isType = (type: string): boolean => ownNames(type).length > 0;
const upFrom = (name: string): string[] => [name, ...(vocabulary.get(name)?.above ?? []).flatMap(upFrom)];
const isA = (type: string, wanted: string): boolean =>
	ownNames(type)
		.flatMap(upFrom)
		.some((name) => name === `${wanted}Base` || name === `${wanted}Leaf`);

function rangeOf(type: string, property: string): string[] | undefined {
	const above = ownNames(type).flatMap(upFrom);
	return above.map((name) => vocabulary.get(name)?.ranges.get(property)).find((range) => range !== undefined);
}

function readVocabulary(): Map<string, Kind> {
	const types = path.join(path.dirname(createRequire(import.meta.url).resolve('schema-dts')), 'schema.d.ts');
	const source = ts.createSourceFile(types, readFileSync(types, 'utf8'), ts.ScriptTarget.ESNext);
	const kinds = new Map<string, Kind>();
	source.forEachChild((node) => {
		if (!ts.isInterfaceDeclaration(node)) return;
		const above = (node.heritageClauses ?? []).flatMap((clause) => clause.types.flatMap(namesIn));
		const ranges = node.members.flatMap((member): [string, string[]][] =>
			ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.type
				? [[member.name.text, namesIn(member.type)]]
				: []
		);
		kinds.set(node.name.text, { above, ranges: new Map(ranges) });
	});
	return kinds;
}

/** Every name that a type is made of. */
function namesIn(node: ts.Node): string[] {
	const inner: string[] = [];
	node.forEachChild((child) => void inner.push(...namesIn(child)));
	return ts.isIdentifier(node) ? [node.text] : inner;
}
