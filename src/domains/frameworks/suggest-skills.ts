import type { SkillIndex, Stem } from './skill-index.ts';
import { wordsOf } from './skill-text.ts';

/** A text to find skills for, in parts that weigh differently. */
export type TextToAlign = { title: string; summary: string; body: string };

const partWeights = { title: 3, summary: 2, body: 1 } as const;
/** What a whole name, another name and a hint are worth. */
const kindWorth = [1, 0.9, 0.8];
/** A lone word among the other names of a skill is often meant otherwise (`script`, `park`). */
const loneOther = 0.55;
/** How much further labels of the same skill add to its best one. */
const further = 0.35;
/** What is left of a skill that rests on the same words as a better one. */
const sameWords = 0.55;

/** Words that stand in every announcement, whatever it is about. */
const everyday = new Set(
	`learn learning learned bring show shows give gives given get gets come look looks make makes keep keeps try tries
	read reads need needed needs want wanted meet day days week weeks hour hours evening minutes month people person
	group groups welcome question questions answer answers ask asking open close part parts place part choose start
	end first last know knows own real find help helps everybody everyone experience experienced beginners hand hands
	small big together advice session sessions matter matters explain explains draw
	impara imparare porta portare mostra dare fare giorno giorni ora ore sera settimana gente persone gruppo domande
	insieme prima ultima scopri trovare aiuto tutti chi esperienza`.split(/\s+/)
);
const everydayWorth = 0.3;

type Candidate = { skill: number; score: number; stems: readonly string[] };

/**
 * The skills that a text speaks of, the best first: how much of a label stands in the text (weighted by how telling its
 * words are, as in BM25, and by how often and where they stand), most for whole labels. A pure function of its
 * arguments: the same text and index give the same skills.
 */
export function suggestSkills(index: SkillIndex, text: TextToAlign, stem: Stem, count = 5): string[] {
	const said = saidIn(text, stem);
	const candidates = scoreSkills(index, said);
	candidates.sort((one, other) => other.score - one.score || one.skill - other.skill);
	return pickVaried(candidates.slice(0, 60), count).flatMap(
		({ skill }) => index.skills[skill]?.skillId ?? []
	);
}

/** How loudly a stem is said, and how much it proves. */
type Said = { loudness: number; proves: number };

/** More often is louder, but ever less so. */
function saidIn(text: TextToAlign, stem: Stem): Map<string, Said> {
	const heard = new Map<string, { times: number; proves: number }>();
	for (const part of ['title', 'summary', 'body'] as const) {
		for (const word of wordsOf(text[part]).slice(0, 3000)) {
			const each = stem(word);
			if (each === undefined) continue;
			const known = heard.get(each) ?? { times: 0, proves: everyday.has(word) ? everydayWorth : 1 };
			heard.set(each, { ...known, times: known.times + partWeights[part] });
		}
	}
	return new Map(
		[...heard].map(([each, { times, proves }]) => [each, { loudness: (2.2 * times) / (times + 1.2), proves }])
	);
}

function scoreSkills(index: SkillIndex, said: ReadonlyMap<string, Said>): Candidate[] {
	const [hit, loud, stems] = [
		new Map<number, number>(),
		new Map<number, number>(),
		new Map<number, string[]>()
	];
	for (const [each, { loudness, proves }] of said) {
		const weight = (index.weightOf.get(each) ?? 0) * proves;
		for (const label of index.labelsOf.get(each) ?? []) {
			hit.set(label, (hit.get(label) ?? 0) + weight);
			loud.set(label, (loud.get(label) ?? 0) + weight * loudness);
			const known = stems.get(label);
			if (known) known.push(each);
			else stems.set(label, [each]);
		}
	}
	const bySkill = new Map<number, { score: number; label: number }[]>();
	for (const [label, mass] of hit) {
		const covered = mass / (index.massOfLabel[label] ?? 1);
		if (covered < 0.5) continue;
		const worth = worthOf(index, label);
		const score = (loud.get(label) ?? 0) * covered ** 2 * worth;
		const skill = index.skillOfLabel[label] ?? 0;
		const scores = bySkill.get(skill) ?? [];
		scores.push({ score, label });
		bySkill.set(skill, scores);
	}
	return [...bySkill].map(([skill, scores]) => joined(index, skill, scores, stems));
}

const worthOf = ({ kindOfLabel, stemsInLabel }: SkillIndex, label: number): number =>
	kindOfLabel[label] === 1 && stemsInLabel[label] === 1
		? loneOther
		: (kindWorth[kindOfLabel[label] ?? 0] ?? 0);

/** Its best label, and a little of the others. */
function joined(
	index: SkillIndex,
	skill: number,
	scores: { score: number; label: number }[],
	stems: ReadonlyMap<number, string[]>
): Candidate {
	scores.sort((one, other) => other.score - one.score);
	const score = scores.slice(0, 4).reduce((sum, each, place) => sum + each.score * further ** place, 0);
	return {
		skill,
		score: score * (index.skills[skill]?.gladly ?? 1),
		stems: stems.get(scores[0]?.label ?? 0) ?? []
	};
}

/** One after the other, each time the best of what says something new. */
function pickVaried(candidates: readonly Candidate[], count: number): Candidate[] {
	const left = candidates.map((each) => ({ ...each, now: each.score }));
	const picked: Candidate[] = [];
	while (picked.length < count && left.length > 0) {
		left.sort((one, other) => other.now - one.now);
		const [best] = left.splice(0, 1);
		if (!best) break;
		picked.push(best);
		for (const each of left) {
			const same = each.stems.filter((word) => best.stems.includes(word)).length / each.stems.length;
			each.now *= 1 - (1 - sameWords) * same;
		}
	}
	return picked;
}
