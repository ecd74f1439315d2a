import { wordsOf } from './skill-text.ts';

/** A word's stem in its language; nothing for words that say nothing (the, and, with). */
export type Stem = (word: string) => string | undefined;

export type IndexedSkill = {
	skillId: string;
	name: string;
	others: readonly string[];
	hints: readonly string[];
	/** How gladly it is suggested: 1 is usual. */
	gladly: number;
};

/**
 * Labels by the stems that they hold. Every name of a skill is a label of its own, since a text that holds the whole of
 * one name says more than one that holds a word of each. Numbers lie in typed arrays: ESCO alone has 110,000 labels.
 */
export type SkillIndex = {
	skills: readonly IndexedSkill[];
	/** Labels in which a stem stands. */
	labelsOf: ReadonlyMap<string, Uint32Array>;
	/** How much a stem tells: few labels hold it. */
	weightOf: ReadonlyMap<string, number>;
	skillOfLabel: Uint32Array;
	kindOfLabel: Uint8Array;
	stemsInLabel: Uint8Array;
	/** The sum of the weights of its stems. */
	massOfLabel: Float32Array;
};

export const labelKinds = ['name', 'other', 'hint'] as const;

export function indexSkills(skills: readonly IndexedSkill[], stem: Stem): SkillIndex {
	const labels = labelsIn(skills, stem);
	const holders = new Map<string, number[]>();
	labels.forEach(({ stems }, label) => {
		for (const each of stems) {
			const known = holders.get(each);
			if (known) known.push(label);
			else holders.set(each, [label]);
		}
	});
	const weightOf = new Map(
		[...holders].map(([each, held]) => [each, Math.log(1 + labels.length / (held.length + 2))])
	);
	return {
		skills,
		labelsOf: new Map([...holders].map(([each, held]) => [each, Uint32Array.from(held)])),
		weightOf,
		skillOfLabel: Uint32Array.from(labels, ({ skill }) => skill),
		kindOfLabel: Uint8Array.from(labels, ({ kind }) => kind),
		stemsInLabel: Uint8Array.from(labels, ({ stems }) => Math.min(stems.length, 255)),
		massOfLabel: Float32Array.from(labels, ({ stems }) =>
			stems.reduce((sum, each) => sum + (weightOf.get(each) ?? 0), 0)
		)
	};
}

type Label = { skill: number; kind: number; stems: string[] };

function labelsIn(skills: readonly IndexedSkill[], stem: Stem): Label[] {
	return skills.flatMap(({ name, others, hints }, skill) => {
		const seen = new Set<string>();
		return [[name], others, hints].flatMap((texts, kind) =>
			texts.flatMap((text) => {
				const stems = stemsOf(text, stem);
				const key = stems.toSorted().join(' ');
				if (stems.length === 0 || seen.has(key)) return [];
				seen.add(key);
				return [{ skill, kind, stems }];
			})
		);
	});
}

/** Each once, in the order of the text. */
export const stemsOf = (text: string, stem: Stem): string[] => [
	...new Set(
		wordsOf(text)
			.map(stem)
			.filter((each) => each !== undefined)
	)
];
