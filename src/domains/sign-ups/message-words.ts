/** What an organiser's own words may name. Safe in a browser, for the preview. */
export const placeholders = ['name', 'activity', 'organisation'] as const;
export type Filling = Record<(typeof placeholders)[number], string>;

const braced = /\{([^{}\n]*)\}/g;

/** The words with everything filled in; what is no placeholder stays as it is. */
export const fillWords = (words: string, filling: Filling): string =>
	words.replace(braced, (whole, name: string) =>
		isPlaceholder(name.trim()) ? filling[name.trim() as keyof Filling] : whole
	);

/** The first thing in braces that would be left standing. */
export const strangePlaceholder = (words: string): string | undefined =>
	[...words.matchAll(braced)].find(([, name = '']) => !isPlaceholder(name.trim()))?.[0];

const isPlaceholder = (name: string): boolean => (placeholders as readonly string[]).includes(name);
