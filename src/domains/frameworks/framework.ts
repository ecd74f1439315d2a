/** What frameworks and skills are, in the words of the glossary. Safe in a browser. */
export const frameworkFormats = ['shipped', 'esco', 'csv', 'case'] as const;
export const skillKinds = ['area', 'skill', 'knowledge'] as const;

export type FrameworkFormat = (typeof frameworkFormats)[number];
export type SkillKind = (typeof skillKinds)[number];

/** Words by BCP 47 language tag. */
export type Named = Readonly<Record<string, string>>;

export type Framework = {
	id: string;
	/** Of a framework that Cairn knows by itself. */
	key: string | null;
	/** Whose own it is; null = the whole network's. */
	cityId: string | null;
	format: FrameworkFormat;
	names: Named;
	language: string;
	version: string;
	publisher: string;
	/** Address of the publication. */
	source: string;
	attribution: string;
	revision: number;
};

/** A skill as lists and pickers show it. */
export type SkillLine = {
	id: string;
	name: string;
	/** The language of the name, which may be another than the reader's. */
	language: string;
	kind: SkillKind;
	code: string;
	/** What names it everywhere. */
	uri: string;
	frameworkId: string;
	framework: string;
	/** The area right above it, where there is one. */
	area: string;
	/** The sentence that the terms of its framework ask to show beside it. */
	attribution: string;
	isRetired: boolean;
	/** Its place in the order of its framework. */
	position: number;
};

/** What a badge's version keeps of a skill for good (Open Badges 3.0, Alignment). */
export type Alignment = {
	skillId: string;
	targetUrl: string;
	targetName: string;
	targetFramework: string;
	targetCode: string;
	targetType: 'ceasn:Competency' | 'CFItem';
};

/** More than anybody reads: a badge that is about everything says nothing. */
export const mostSkills = 20;

/** The word in the reader's language, else in English, else in any. */
export function inLanguage(named: Named, language: string): { text: string; language: string } {
	const found = [language, 'en', ...Object.keys(named)].find((tag) => named[tag]);
	return { text: (found && named[found]) ?? '', language: found ?? language };
}
