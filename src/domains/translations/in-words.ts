type Worded = {
	title: string;
	summary: string;
	language: string;
	wordings: Record<string, { title: string | null; summary: string | null }>;
};

/** A name with what it is called in the languages that it is translated into. */
export type Named = { name: string; language: string; names: Record<string, string> };

/** The reader's language; Serbian in Cyrillic letters falls back to Serbian before anything else. */
const nearest = (lang: string): string[] => [lang, lang.split('-')[0] ?? lang];

/** A name in the words of a reader's language, where it is translated. */
export function nameInWords({ name, language, names }: Named, lang: string): string {
	if (language === lang) return name;
	return (
		nearest(lang)
			.map((one) => names[one])
			.find((one) => one?.trim()) ?? name
	);
}

/** A line of a list in the words of a reader's language, where its title is translated. */
export function inWords<Line extends Worded>(line: Line, lang: string): Line {
	if (line.language === lang) return line;
	const language = nearest(lang).find((one) => line.wordings[one]?.title);
	const wording = line.wordings[language ?? ''];
	if (!language || !wording?.title) return line;
	return { ...line, title: wording.title, summary: wording.summary ?? line.summary, language };
}
