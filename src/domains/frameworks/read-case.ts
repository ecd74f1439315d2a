import { z } from 'zod';
import type { ImportedFramework, ImportedSkill } from './imported-framework.ts';
import { isWebAddress } from './read-framework-csv.ts';

const text = z.string().max(20_000).catch('');
const link = z.object({ identifier: text, uri: text });

/** What we read of a CFPackage (Competencies and Academic Standards Exchange 1.0 and 1.1, CFPackage). */
const packageShape = z.object({
	CFDocument: z.object({
		identifier: z.string().min(1).max(200),
		title: z.string().min(1).max(1000),
		uri: text,
		language: text,
		version: text,
		publisher: text,
		creator: text,
		officialSourceURL: text
	}),
	CFItems: z
		.array(
			z.object({
				identifier: z.string().min(1).max(200),
				uri: text,
				fullStatement: text,
				abbreviatedStatement: text,
				humanCodingScheme: text,
				CFItemType: text,
				language: text,
				alternativeLabel: z.union([z.string(), z.array(z.string())]).catch(''),
				conceptKeywords: z.array(z.string()).catch([]),
				notes: text
			})
		)
		.min(1)
		.max(20_000),
	CFAssociations: z
		.array(z.object({ associationType: text, originNodeURI: link, destinationNodeURI: link }))
		.max(100_000)
		.catch([])
});

export type ReadCase = { about: Omit<ImportedFramework, 'cityId'>; skills: ImportedSkill[] };
type Item = z.output<typeof packageShape>['CFItems'][number];

/** A competency framework as JSON; undefined when the text is none. A statement longer than a name is its description. */
export function readCase(json: string, fallbackLanguage: string): ReadCase | undefined {
	let given: unknown;
	try {
		given = JSON.parse(json.replace(/^\uFEFF/, '').replaceAll('\\u0000', ''));
	} catch {
		return undefined;
	}
	const read = packageShape.safeParse(given);
	if (!read.success) return undefined;
	const { CFDocument: document, CFItems: items, CFAssociations: associations } = read.data;
	const language = tagOf(document.language) || fallbackLanguage;
	const parents = new Map(
		associations
			.filter(({ associationType }) => associationType === 'isChildOf')
			.map(({ originNodeURI, destinationNodeURI }) => [
				originNodeURI.identifier,
				destinationNodeURI.identifier
			])
	);
	const known = new Map(items.map((item) => [item.identifier, item]));
	return {
		about: {
			key: document.identifier,
			format: 'case',
			names: { [language]: document.title },
			language,
			version: document.version,
			publisher: document.publisher || document.creator,
			source: [document.officialSourceURL, document.uri].find(isWebAddress) ?? ''
		},
		skills: [...known.values()].map((item) => skillOf(item, parents, language))
	};
}

const areaType = /\b(area|domain|strand|cluster|category|group|component|section|dimension)\b/i;

function skillOf(item: Item, parents: ReadonlyMap<string, string>, language: string): ImportedSkill {
	const statement = item.fullStatement.trim();
	const name = item.abbreviatedStatement.trim() || statement || item.humanCodingScheme || item.identifier;
	const parent = parents.get(item.identifier);
	const others = [item.alternativeLabel].flat().filter(Boolean);
	const shown = name.length > 500 ? `${name.slice(0, 499)}…` : name;
	return {
		uri: isWebAddress(item.uri) ? item.uri : `urn:uuid:${item.identifier}`,
		ref: item.identifier,
		code: item.humanCodingScheme,
		kind: areaType.test(item.CFItemType) ? 'area' : 'skill',
		texts: [
			{
				language: tagOf(item.language) || language,
				name: shown,
				others,
				hints: item.conceptKeywords,
				description: shown === statement ? item.notes : statement
			}
		],
		...(parent ? { parent } : {})
	};
}

const tagOf = (text: string): string =>
	/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/i.test(text) ? (text.toLowerCase().split('-')[0] ?? '') : '';
