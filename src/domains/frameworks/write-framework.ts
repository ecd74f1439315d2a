import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import {
	beginImport,
	retireUnseen,
	type SkillRow,
	type TextRow,
	writeParents,
	writeSkills
} from './frameworks.sql.server.ts';
import type { ImportedFramework, ImportedSkill, ImportedText, ImportReport } from './imported-framework.ts';
import { searchVector } from './search-text.ts';
import { plainOf, wordsOf } from './skill-text.ts';

const atOnce = 1000;

/**
 * Writes a framework with all its skills, as they come, inside the caller's act. What is known already by its address is
 * brought up to date; what an import leaves out is retired.
 */
export async function writeFramework(
	trx: Trx,
	about: ImportedFramework,
	skills: AsyncIterable<ImportedSkill> | Iterable<ImportedSkill>
): Promise<ImportReport> {
	const into = await beginImport(trx, about);
	const uris = new Map<string, string>();
	const written = new Set<string>();
	const links: { uri: string; parent: string }[] = [];
	let [waiting, count]: [{ skill: SkillRow; texts: TextRow[] }[], number] = [[], 0];
	const flush = async () => {
		const texts = waiting.flatMap((row) => row.texts);
		await writeSkills(
			trx,
			into,
			waiting.map((row) => row.skill),
			texts
		);
		waiting = [];
	};
	for await (const skill of skills) {
		const row = rowsOf(skill, count, into.id);
		if (written.has(row.skill.uri)) continue;
		written.add(row.skill.uri);
		count++;
		if (skill.ref) uris.set(skill.ref, row.skill.uri);
		if (skill.parent) links.push({ uri: row.skill.uri, parent: skill.parent });
		waiting.push(row);
		if (waiting.length >= atOnce) await flush();
	}
	await flush();
	await writeParents(
		trx,
		into,
		links.map(({ uri, parent }) => ({ uri, parent: uris.get(parent) ?? parent }))
	);
	return { frameworkId: into.id, skills: count, retired: await retireUnseen(trx, into) };
}

function rowsOf(asked: ImportedSkill, position: number, frameworkId: string) {
	const { kind = 'skill', texts } = asked;
	const code = kept(asked.code ?? '', 200);
	const named = code || `${kind === 'area' ? 'area ' : ''}${plainOf(texts[0]?.name ?? '')}`;
	const uri = kept(asked.uri, 2000) || ownAddress(frameworkId, kept(named, 200));
	const skill: SkillRow = { id: newId(), uri, code, kind, position };
	return { skill, texts: texts.map((text) => textRow(uri, text)) };
}

/** A skill that its framework gives no address is named by ours; the same again at the next import. */
const ownAddress = (frameworkId: string, name: string): string =>
	`${config().origin}/frameworks/${frameworkId}#${encodeURIComponent(name)}`;

function textRow(uri: string, text: ImportedText): TextRow {
	const { language } = text;
	const [others, hints] = [text.others ?? [], text.hints ?? []].map((labels) =>
		labels.slice(0, 200).map((label) => kept(label, 500))
	) as [string[], string[]];
	const name = kept(text.name, 600);
	const words = [...new Set([name, ...others, ...hints].flatMap(wordsOf))];
	return {
		uri,
		language,
		name,
		others,
		hints,
		description: kept(text.description ?? '', 20_000),
		plain: plainOf(name),
		search: searchVector({ language, name, others, hints }),
		words: words.filter((word) => word.length > 2)
	};
}

/** What PostgreSQL can keep, and no more than anybody needs. */
const kept = (text: string, most: number): string =>
	text.slice(0, most).toWellFormed().replaceAll('\u0000', '');
