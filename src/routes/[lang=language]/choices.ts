import { languageLevels } from '#domains/activities/activity.ts';
import type { Choice } from '#ui/field.ts';

/** ISO 639 codes of languages that activities here are likely to speak; what is chosen already is added. */
const languageCodes =
	'ar bg bs ca cs cy da de el en es et eu fa fi fr ga gl hr hu hy is it ka ku lb lt lv mk mt nb nl pl ps pt rm ro ru sk sl so sq sr sv ti tr uk ur zh';

/** ISO 3166-1 codes. */
const countryCodes =
	'AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW';

export const languageChoices = (lang: string, chosen = ''): Choice[] =>
	named('language', languageCodes, lang, chosen);
export const countryChoices = (lang: string, chosen = ''): Choice[] =>
	named('region', countryCodes, lang, chosen);
export const levelChoices = (): Choice[] => languageLevels.map((level) => ({ value: level, label: level }));

function named(type: 'language' | 'region', codes: string, lang: string, chosen: string): Choice[] {
	const names = new Intl.DisplayNames([lang], { type });
	const all = new Set([...codes.split(' '), ...chosen.split(/[\s,]+/).filter(Boolean)]);
	return [...all]
		.map((value) => ({ value, label: nameOf(names, value) }))
		.sort((one, other) => one.label.localeCompare(other.label, lang));
}

function nameOf(names: Intl.DisplayNames, code: string): string {
	try {
		return names.of(code) ?? code;
	} catch {
		return code;
	}
}
