/** The looks a page can have: the system's own, or one that was chosen. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
