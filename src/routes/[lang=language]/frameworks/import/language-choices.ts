import type { Choice } from '#ui/field.ts';
import { nameOfLanguage } from '#ui/language.ts';

/** ISO 639 codes of languages that frameworks of cities are likely to be written in. */
const codes =
	'ar bg bs ca cs cy da de el en es et eu fi fr ga gl hr hu is it lt lv mk mt nb nl pl pt ro sk sl sq sr sv tr uk';

export const languageChoices = (lang: string, chosen = ''): Choice[] =>
	[...new Set([...codes.split(' '), ...(chosen ? [chosen] : [])])]
		.map((value) => ({ value, label: nameOfLanguage(value, lang) }))
		.sort((one, other) => one.label.localeCompare(other.label, lang));
