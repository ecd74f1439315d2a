import { parse } from 'csv-parse';
import type { ImportedFramework, ImportedSkill } from './imported-framework.ts';
import { openZip, type ZipFile } from './read-zip.ts';

type Line = Readonly<Record<string, string | undefined>>;

/** The sentence that the terms of reuse of ESCO ask for. */
export const escoAttribution = 'This service uses the ESCO classification of the European Commission.';

export type OpenEsco = {
	about: ImportedFramework;
	skills: AsyncGenerator<ImportedSkill>;
	close(): void;
};

/** The CSV package of ESCO in one language, as its portal hands it out (`skills_en.csv` and its neighbours). */
export async function openEsco(file: string): Promise<OpenEsco | undefined> {
	const zip = await openZip(file);
	const language = zip.names.map((name) => /^skills_([a-z]{2})\.csv$/.exec(name)?.[1]).find(Boolean);
	if (!language) {
		zip.close();
		return undefined;
	}
	const version = /v(\d+(?:\.\d+)+)/.exec(file)?.[1] ?? '';
	const about: ImportedFramework = {
		key: 'esco',
		format: 'esco',
		names: { en: 'ESCO' },
		language,
		publisher: 'European Commission',
		source: 'https://esco.ec.europa.eu',
		attribution: escoAttribution,
		position: 60,
		...(version ? { version } : {})
	};
	return { about, skills: skillsIn(zip, language), close: () => zip.close() };
}

async function* skillsIn(zip: ZipFile, language: string): AsyncGenerator<ImportedSkill> {
	const parents = await parentsIn(zip, language);
	for await (const line of linesOf(zip, `skillGroups_${language}.csv`)) {
		yield skillOf(line, language, parents, 'area');
	}
	for await (const line of linesOf(zip, `skills_${language}.csv`)) {
		if (line.status && line.status !== 'released') continue;
		yield skillOf(line, language, parents, line.skillType === 'knowledge' ? 'knowledge' : 'skill');
	}
}

function skillOf(
	line: Line,
	language: string,
	parents: ReadonlyMap<string, string>,
	kind: 'area' | 'skill' | 'knowledge'
): ImportedSkill {
	const uri = line.conceptUri ?? '';
	const parent = parents.get(uri);
	const name = line.preferredLabel ?? '';
	const others = labelsOf(line.altLabels).filter((label) => label !== name);
	const description = line.description ?? '';
	return {
		uri,
		kind,
		code: line.code ?? '',
		texts: [{ language, name, others, hints: labelsOf(line.hiddenLabels), description }],
		...(parent ? { parent } : {})
	};
}

const labelsOf = (cell = ''): string[] => [
	...new Set(
		cell
			.split(/\n| \| /)
			.map((label) => label.trim())
			.filter(Boolean)
	)
];

/**
 * What stands above what. The relations have a file of their own in the full package; smaller ones tell them for the
 * skills of the collections only. A concept under several groups is shown under the first.
 */
async function parentsIn(zip: ZipFile, language: string): Promise<Map<string, string>> {
	const parents = new Map<string, string>();
	const add = (child?: string, parent?: string) => {
		const first = parent?.split(' | ')[0]?.trim();
		if (child && first && !parents.has(child)) parents.set(child, first);
	};
	for await (const line of linesOf(zip, `skillsHierarchy_${language}.csv`)) {
		const uris = [0, 1, 2, 3].map((level) => line[`Level ${level} URI`]).filter(Boolean);
		add(uris.at(-1), uris.at(-2));
	}
	for await (const line of linesOf(zip, `broaderRelationsSkillPillar_${language}.csv`)) {
		add(line.conceptUri, line.broaderUri);
	}
	for (const name of zip.names.filter((file) => /SkillsCollection_[a-z]{2}\.csv$/.test(file))) {
		for await (const line of linesOf(zip, name)) add(line.conceptUri, line.broaderConceptUri);
	}
	return parents;
}

/** Nothing when the package has no such file. */
async function* linesOf(zip: ZipFile, name: string): AsyncGenerator<Line> {
	if (!zip.names.includes(name)) return;
	const stream = await zip.read(name);
	const rows = stream.pipe(
		parse({ columns: true, bom: true, relax_column_count: true, skip_empty_lines: true })
	);
	stream.on('error', (error) => rows.destroy(error));
	for await (const row of rows) yield row as Line;
}
