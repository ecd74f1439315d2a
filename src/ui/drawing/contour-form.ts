/** Where contour lines stand: how large the land is drawn, and in how many heights. */
export const contourForms = {
	page: { width: 1200, height: 320, levels: 13 },
	hero: { width: 800, height: 600, levels: 22 },
	card: { width: 400, height: 160, levels: 9 }
} as const;
export type ContourForm = keyof typeof contourForms;

export const isContourForm = (text: string): text is ContourForm => Object.hasOwn(contourForms, text);

/** The same seed draws the same land: a city's own id makes it theirs. */
export const contoursAt = (form: ContourForm, seed: string): string =>
	`/contours/${form}/${encodeURIComponent(seed)}.svg`;
