/** Pages that every site owes its visitors (A10). They stand at `/{language}/{page}`. */
export const sitePages = ['about', 'contact', 'privacy', 'terms', 'accessibility', 'funders'] as const;
export type SitePage = (typeof sitePages)[number];

export const isSitePage = (text: string): text is SitePage => (sitePages as readonly string[]).includes(text);

/** What the operator writes about these holds for every city that says nothing of its own. */
export const sharedPages: readonly SitePage[] = ['privacy', 'terms', 'accessibility'];

/** When the texts that Cairn comes with were last changed. */
export const shippedOn = '2026-11-22';
