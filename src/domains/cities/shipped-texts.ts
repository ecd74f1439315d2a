import { m } from '#messages';
import type { Language } from '#ui/language.ts';
import type { SitePage } from './site-page.ts';

/**
 * The texts that Cairn comes with: what is true of every installation, and what is still to be said by whoever runs it.
 * Markdown.
 */
export function shippedText(page: SitePage, locale: Language, city?: string): string {
	const say = { locale };
	const texts: Record<SitePage, () => string[]> = {
		about: () => [
			city ? m.site_about_city({ city }, say) : m.site_about_network({}, say),
			m.site_about_how({}, say),
			m.site_about_software({}, say)
		],
		contact: () => [
			city ? m.site_contact_city({ city }, say) : m.site_contact_network({}, say),
			m.site_contact_activity({}, say),
			m.site_contact_missing({}, say)
		],
		privacy: () => [
			m.site_privacy_short({}, say),
			m.site_privacy_kept({}, say),
			m.site_privacy_seen({}, say),
			m.site_privacy_young({}, say),
			m.site_privacy_cookies({}, say),
			m.site_privacy_nobody({}, say),
			m.site_privacy_rights({}, say),
			m.site_privacy_missing({}, say)
		],
		terms: () => [m.site_terms_use({}, say), m.site_terms_badges({}, say), m.site_terms_missing({}, say)],
		accessibility: () => [
			m.site_accessibility_aim({}, say),
			m.site_accessibility_known({}, say),
			m.site_accessibility_tell({}, say)
		],
		funders: () => [city ? m.site_funders_city({ city }, say) : m.site_funders_network({}, say)]
	};
	return texts[page]().join('\n\n');
}
