import { db } from '#server/db.ts';
import { frameworksRevision } from './frameworks.sql.server.ts';
import { type IndexedSkill, indexSkills, type SkillIndex, type Stem } from './skill-index.ts';
import { wordsOf } from './skill-text.ts';
import { stemsOfWords, textsIn } from './suggestions.sql.server.ts';

type Kept = { revision: string; index: Promise<SkillIndex> };

// By language. Made when first asked for, and anew when a framework has changed since.
const kept = new Map<string, Kept>();

export async function indexIn(language: string): Promise<SkillIndex> {
	const revision = await frameworksRevision(db());
	const known = kept.get(language);
	if (known?.revision === revision) return known.index;
	const index = makeIndex(language);
	kept.set(language, { revision, index });
	index.catch(() => kept.delete(language));
	return index;
}

/** Reading and cutting the words of all names takes a second; other requests get their turn between parts of it. */
async function makeIndex(language: string): Promise<SkillIndex> {
	const rows = await textsIn(db(), language);
	const words = new Set<string>();
	for (let at = 0; at < rows.length; at += 500) {
		for (const { name, others, hints } of rows.slice(at, at + 500)) {
			for (const text of [name, ...others, ...hints]) for (const word of wordsOf(text)) words.add(word);
		}
		await new Promise((resolve) => setImmediate(resolve));
	}
	const stem = await stemmerFor([...words], language);
	return indexSkills(
		rows.map(({ format, ...row }): IndexedSkill => ({ ...row, gladly: format === 'esco' ? 1 : glad })),
		stem
	);
}

/** The few broad competences of the small frameworks, and a city's own, are picked more often than one of 14,000. */
const glad = 1.3;

export async function stemmerFor(words: readonly string[], language: string): Promise<Stem> {
	const stems = await stemsOfWords(db(), words, language);
	return (word) => stems.get(word);
}
