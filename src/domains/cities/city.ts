import { z } from 'zod';
import { isLanguage, type Language } from '#ui/language.ts';

/** The portal of a place: a city, a region, an island or a theme. */
export type City = {
	id: string;
	slug: string;
	name: string;
	/** Markdown */
	about: string;
	/** What its own texts are written in; other languages are translations. */
	language: string;
	/** Languages that the place speaks, as BCP 47 tags. */
	languages: string[];
	/** IANA name, such as `Europe/Rome`. */
	timeZone: string;
	/** `#rrggbb` */
	accent: string;
	/** Years; nobody younger is shown in public. */
	publicAge: number;
	/** Years below which a guardian consents to joining activities, and to being seen in public; 0 = nobody is asked. */
	signUpConsentAge: number;
	publicConsentAge: number;
	lng: number;
	lat: number;
	/** One sentence beneath the name. */
	tagline: string;
	/** Interface languages that its portal offers; none = all of them. */
	portalLanguages: Language[];
	/** For visitors who speak none of them. */
	mainLanguage: Language | null;
	logoFileId: string | null;
	coverFileId: string | null;
	coverAlt: string;
	coverCredit: string;
	/** The host name that its admins asked for; it serves the portal once it is confirmed. */
	domain: string | null;
	domainConfirmedAt: Date | null;
};

/** Contrast of a colour against white, by WCAG 2.2, "relative luminance". */
export function contrastWithWhite(colour: string): number {
	const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
	const [red = 0, green = 0, blue = 0] = channels.map((value) =>
		value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
	);
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

export function isTimeZone(name: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
	} catch {
		return false;
	}
}

/** Every zone that a form offers. */
export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone');

/** The part of an address that a name suggests: `Città Alta` becomes `citta-alta`. */
export const slugOf = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);

const list = z.union([
	z.array(z.string()),
	z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))
]);
const tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'problem_not_understood');
const languages = list.prefault('').pipe(z.array(tag).min(1, 'problem_required'));
const offered = list.transform((tags) => [...new Set(tags)].filter(isLanguage));
const mainLanguage = z
	.string()
	.nullable()
	.transform((tag) => (tag !== null && isLanguage(tag) ? tag : null));

/** Held where words on it can be read; the tokens derive its variants for day and night. */
export const accent = z
	.string()
	.trim()
	.toLowerCase()
	.regex(/^#[0-9a-f]{6}$/, 'city_problem_accent')
	.refine((colour) => contrastWithWhite(colour) >= 4.5, 'city_problem_accent_contrast');

const consentAge = z.coerce
	.number()
	.int()
	.min(0, 'city_problem_public_age')
	.max(21, 'city_problem_public_age')
	.default(0);

/** What its page says, as a form or a program gives it. */
export const changeCityInput = z
	.object({
		name: z.string().trim().min(1, 'problem_required').max(80),
		slug: z
			.string()
			.trim()
			.regex(/^[a-z0-9-]{2,60}$/, 'city_problem_slug'),
		tagline: z.string().trim().max(160).default(''),
		about: z.string().trim().max(20_000).default(''),
		/** Left out: as it was; of a new city the first that it speaks. */
		language: tag.optional(),
		languages,
		portalLanguages: offered.default([]),
		mainLanguage: mainLanguage.default(null),
		timeZone: z.string().trim().refine(isTimeZone, 'city_problem_time_zone'),
		publicAge: z.coerce
			.number()
			.int()
			.min(0, 'city_problem_public_age')
			.max(21, 'city_problem_public_age')
			.default(16),
		signUpConsentAge: consentAge,
		publicConsentAge: consentAge,
		lng: z.coerce.number().min(-180, 'problem_not_understood').max(180, 'problem_not_understood'),
		lat: z.coerce.number().min(-90, 'problem_not_understood').max(90, 'problem_not_understood')
	})
	.refine(
		({ portalLanguages, mainLanguage }) =>
			mainLanguage === null || portalLanguages.length === 0 || portalLanguages.includes(mainLanguage),
		{ path: ['mainLanguage'], error: 'city_problem_main_language' }
	);

/** What a city is made of. */
export const cityInput = changeCityInput.safeExtend({ accent: accent.default('#0f766e') });
