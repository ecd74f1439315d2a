import type { Spoken, TranslatedThing } from '#domains/translations/translation.ts';
import { languages, nameOfLanguage, tagOf } from '#ui/language.ts';

type Thing = { about: TranslatedThing; id: string; path: string; mayTranslate: boolean };

/** Which language the texts of a page are in, honestly, and where they can be read in another. */
export function shownSpoken(spoken: Spoken, lang: string, { about, id, path, mayTranslate }: Thing) {
	const others = spoken.languages.filter((one) => one !== lang && languages.some((known) => known === one));
	return {
		left: spoken.left,
		name: nameOfLanguage(spoken.language, lang),
		others: others.map((one) => ({
			tag: tagOf(one),
			name: nameOfLanguage(one),
			href: `/${one}${path}`
		})),
		translate: mayTranslate ? `/${lang}/translations/${about}/${id}` : undefined
	};
}

export type ShownSpoken = ReturnType<typeof shownSpoken>;
