import { nameOfLanguage } from '#ui/language.ts';

// A7 of the mission: the languages of the house. Content may be in any of them, whatever the interface speaks.
const spoken = ['ca', 'de', 'en', 'es', 'fr', 'it', 'lt', 'mt', 'nl', 'pt', 'sl', 'sr-Cyrl', 'sr-Latn', 'sv'];

/** The languages that a badge may be written in, by their names in the reader's; the draft's own is always there. */
export function draftLanguages(shownIn: string, own: string): { value: string; label: string }[] {
	return [...new Set([...spoken, own])]
		.map((value) => ({ value, label: nameOfLanguage(value, shownIn) }))
		.sort((one, other) => one.label.localeCompare(other.label, shownIn));
}
