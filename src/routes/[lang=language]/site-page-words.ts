import type { SitePage } from '#domains/cities/site-page.ts';
import { m } from '#messages';

export const sitePageName: Record<SitePage, () => string> = {
	about: m.site_about,
	contact: m.site_contact,
	privacy: m.site_privacy,
	terms: m.site_terms,
	accessibility: m.site_accessibility,
	funders: m.site_funders
};
