import type { TranslationDraft } from '#domains/translations/see-translations.ts';
import { nameOfField, progressOf, type Translatable } from '#domains/translations/translation.ts';
import { m } from '#messages';
import { say } from '#server/say.ts';
import { type Language, nameOfLanguage, tagOf } from '#ui/language.ts';
import { languagesToTranslate } from '../../languages-to-translate.ts';

/** A translation beside its source, in the words of the page. */
export function shownTranslation(thing: Translatable, draft: TranslationDraft, lang: Language) {
	const { revision, savedAt, isAhead, language } = draft;
	const counts = new Map<string, number>();
	return {
		name: thing.name,
		draft: { revision, savedAt },
		isAhead,
		isNew: revision === 0,
		source: { tag: tagOf(thing.language), name: nameOfLanguage(thing.language, lang) },
		target: { tag: tagOf(language), name: nameOfLanguage(language, lang) },
		rows: draft.texts.map(({ field, kind, text, typed, state, of }) => {
			const name = nameOfField(field);
			const count = (counts.get(name) ?? 0) + 1;
			counts.set(name, count);
			const label = say(labelOf(name));
			return {
				field,
				kind,
				text,
				typed,
				state,
				of: state === 'outdated' ? of : undefined,
				label: name === field ? label : m.translation_numbered({ name: label, number: count })
			};
		}),
		languages: languagesToTranslate(thing.language).map((one) => {
			const { all, done, outdated } = draft.progress.get(one) ?? progressOf(thing.texts, {});
			return {
				language: one,
				tag: tagOf(one),
				name: nameOfLanguage(one),
				href: `/${lang}/translations/${thing.about}/${thing.id}/${one}`,
				isHere: one === language,
				done,
				outdated,
				all
			};
		})
	};
}

export type TranslationRow = ReturnType<typeof shownTranslation>['rows'][number];
export type LanguageLine = ReturnType<typeof shownTranslation>['languages'][number];

/** `cost_note` of `costNote`. */
const labelOf = (name: string): string =>
	`translation_field_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
