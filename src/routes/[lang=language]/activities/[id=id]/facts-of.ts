import type { SeenActivity } from '#domains/activities/see-activity.ts';
import { m } from '#messages';
import type { IconName } from '#ui/icons.ts';
import type { Language } from '#ui/language.ts';
import { costLabel, modeLabel } from '../labels.ts';

type Activity = SeenActivity['activity'];
export type Fact = {
	icon: IconName;
	label: string;
	lines: string[];
	href?: string;
	at?: { lng: number; lat: number; name: string };
};

/** What there is to know at a glance; what the organiser left open is left out. */
export function factsOf({ activity, city }: SeenActivity, lang: Language): Fact[] {
	const facts: (Fact | undefined)[] = [
		whereOf(activity, city.name),
		listed('clock', m.activity_time_to_complete(), [durationOf(activity.minutes)]),
		listed('clock', m.activity_hours_per_week(), [
			activity.hoursPerWeek ? String(activity.hoursPerWeek) : ''
		]),
		listed('star', m.activity_cost(), [costLabel(activity.cost), activity.costNote]),
		listed('people', m.activity_ages(), [agesOf(activity)]),
		listed('language', m.activity_languages_spoken(), [languagesOf(activity, lang), levelOf(activity)]),
		listed('map', m.activity_countries(), [countriesOf(activity, lang)]),
		listed('info', m.activity_access(), activity.accessNote.split('\n'))
	];
	return facts.filter((fact) => fact !== undefined);
}

function listed(icon: IconName, label: string, lines: (string | undefined)[]): Fact | undefined {
	const said = lines.filter((line): line is string => line !== undefined && line !== '');
	return said.length > 0 ? { icon, label, lines: said } : undefined;
}

function whereOf(activity: Activity, cityName: string): Fact | undefined {
	const { mode, placeName, streetAddress, lat, lng } = activity;
	const address = [placeName, ...streetAddress.split('\n')].filter((line) => line !== '');
	const lines =
		mode === 'online'
			? [modeLabel(mode)]
			: [...address, ...(mode === 'hybrid' ? [modeLabel(mode)] : [cityName])];
	const fact = listed(mode === 'online' ? 'online' : 'place', m.activity_where(), [...new Set(lines)]);
	if (!fact || mode === 'online' || lat === null || lng === null) return fact;
	// A geo: address (RFC 5870) opens the visitor's own map, and tells no third party anything by itself.
	const at = { lng, lat, name: placeName || cityName };
	return { ...fact, href: `geo:${lat},${lng}?q=${lat},${lng}`, at };
}

function durationOf(minutes: number | null): string | undefined {
	if (minutes === null) return undefined;
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	return [
		hours > 0 ? m.activity_hours({ count: hours }) : '',
		rest > 0 || hours === 0 ? m.activity_minutes({ count: rest }) : ''
	]
		.filter(Boolean)
		.join(' ');
}

function agesOf({ minAge, maxAge }: Activity): string | undefined {
	if (minAge !== null && maxAge !== null) return m.activity_ages_between({ min: minAge, max: maxAge });
	if (minAge !== null) return m.activity_ages_from({ min: minAge });
	return maxAge === null ? undefined : m.activity_ages_to({ max: maxAge });
}

function languagesOf({ spokenLanguages, language }: Activity, lang: Language): string {
	const names = new Intl.DisplayNames([lang], { type: 'language' });
	const spoken = spokenLanguages.length > 0 ? spokenLanguages : [language];
	return new Intl.ListFormat(lang).format(spoken.map((code) => names.of(code) ?? code));
}

const levelOf = ({ languageLevel }: Activity): string | undefined =>
	languageLevel ? m.activity_language_level_from({ level: languageLevel }) : undefined;

function countriesOf({ countries, mode }: Activity, lang: Language): string | undefined {
	if (countries.length === 0) return mode === 'online' ? m.activity_countries_any() : undefined;
	const names = new Intl.DisplayNames([lang], { type: 'region' });
	return new Intl.ListFormat(lang).format(countries.map((code) => names.of(code) ?? code));
}
