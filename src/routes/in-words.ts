type Worded = {
	title: string;
	summary: string;
	language: string;
	wordings: Record<string, { title: string | null; summary: string | null }>;
};

/** A line of a list in the words of a reader's language, where its title is translated. */
export function inWords<Line extends Worded>(line: Line, lang: string): Line {
	if (line.language === lang) return line;
	const language = [lang, lang.split('-')[0] ?? lang].find((one) => line.wordings[one]?.title);
	const wording = line.wordings[language ?? ''];
	if (!language || !wording?.title) return line;
	return { ...line, title: wording.title, summary: wording.summary ?? line.summary, language };
}
