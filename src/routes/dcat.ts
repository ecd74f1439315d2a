import { m } from '#messages';
import { config } from '#server/config.ts';
import { languages, tagOf } from '#ui/language.ts';

const formats = [
	{ path: '/open-data/activities.csv', type: 'text/csv' },
	{ path: '/open-data/activities.jsonld', type: 'application/ld+json' },
	{ path: '/activities.ics', type: 'text/calendar' },
	{ path: '/activities.atom', type: 'application/atom+xml' }
] as const;

const context = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/'
};

/** The open data in the words of DCAT 3, as catalogues of open data collect it. */
export function dcatOf() {
	const { origin, dataLicence } = config();
	const publisher = { '@id': `${origin}/`, '@type': 'foaf:Agent', 'foaf:name': m.ui_brand() };
	const said = (text: (language: (typeof languages)[number]) => string) =>
		languages.map((language) => ({ '@language': tagOf(language), '@value': text(language) }));
	const title = said((locale) => m.activity_feed_title({}, { locale }));
	const description = said((locale) => m.activity_open_data_lead({}, { locale }));
	const shared = { 'dct:publisher': publisher, 'dct:license': { '@id': dataLicence } };
	const dataset = {
		'@id': `${origin}/open-data#activities`,
		'@type': 'dcat:Dataset',
		'dct:title': title,
		'dct:description': description,
		'dcat:landingPage': { '@id': `${origin}/open-data` },
		...shared,
		'dcat:distribution': formats.map(({ path, type }) => ({
			'@id': `${origin}${path}`,
			'@type': 'dcat:Distribution',
			'dcat:accessURL': { '@id': `${origin}${path}` },
			'dcat:downloadURL': { '@id': `${origin}${path}` },
			'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
			'dct:license': { '@id': dataLicence }
		}))
	};
	return {
		'@context': context,
		'@id': `${origin}/open-data`,
		'@type': 'dcat:Catalog',
		'dct:title': said((locale) => m.activity_open_data_title({}, { locale })),
		'dct:description': description,
		...shared,
		'dcat:dataset': [dataset]
	};
}
