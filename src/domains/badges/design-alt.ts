import { m } from '#messages';
import { isLanguage } from '#ui/language.ts';
import type { BadgeDesign } from './design.ts';
import { shapeLabels } from './shape-labels.ts';

/** What a designed picture shows, in the badge's own language (English where we do not speak it). */
export function proposedAlt(design: BadgeDesign, name: string, language: string): string {
	const locale = isLanguage(language) ? language : 'en';
	const words = [design.rimText, design.level > 0 ? design.ribbonText : ''].filter(
		(text) => text.trim() !== ''
	);
	const shape = shapeLabels[design.shape]({}, { locale });
	// Icons have English names only.
	const icon = locale === 'en' ? design.icon.replaceAll('-', ' ') : '';
	const base = icon
		? m.badge_alt_icon({ name, shape, icon }, { locale })
		: m.badge_alt_plain({ name, shape }, { locale });
	return (
		words.length > 0 ? `${base} ${m.badge_alt_words({ words: words.join(', ') }, { locale })}` : base
	).slice(0, 500);
}
