import type { ImportedFramework, ImportedSkill } from '../imported-framework.ts';

type Entry = {
	code: string;
	en: string;
	it: string;
	/** Everyday words of ours that lead to it, by `;`. No part of the framework, and never shown. */
	hints?: string;
};
type Area = Entry & { skills: readonly Entry[] };

export type ShippedFramework = {
	about: ImportedFramework & { key: string; source: string };
	areas: readonly Area[];
	/** Skills that stand in no area. */
	skills?: readonly Entry[];
};

/** In the order of the publication; each skill is named by the publication's address and its own code. */
export function skillsOf({ about, areas, skills = [] }: ShippedFramework): ImportedSkill[] {
	const uriOf = (code: string) => `${about.source}#${code}`;
	const inAreas = areas.flatMap((area) => [
		{ uri: uriOf(area.code), code: area.code, kind: 'area' as const, texts: textsOf(area) },
		...area.skills.map((skill) => ({
			uri: uriOf(skill.code),
			parent: uriOf(area.code),
			code: skill.code,
			texts: textsOf(skill)
		}))
	]);
	return [
		...inAreas,
		...skills.map((skill) => ({ uri: uriOf(skill.code), code: skill.code, texts: textsOf(skill) }))
	];
}

const textsOf = ({ en, it, hints }: Entry) => [
	{ language: 'en', name: en, hints: hints?.split(';').map((hint) => hint.trim()) ?? [] },
	{ language: 'it', name: it }
];
