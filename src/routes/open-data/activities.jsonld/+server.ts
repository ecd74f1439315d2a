import { openDocuments } from '#domains/discovery/open-json-ld.ts';
import { type OpenFile, seeOpenData } from '#domains/discovery/see-open-data.ts';
import { config } from '#server/config.ts';
import { openFile } from '../open-file.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ url, locals }) => {
	const { pages, next } = await seeOpenData(url.searchParams.get('after') ?? '');
	const parts = documentOf(pages, locals.language);
	return openFile(parts, { type: 'application/ld+json', path: url.pathname, next });
};

/** A schema.org DataFeed, written as its activities are read. */
async function* documentOf(pages: OpenFile['pages'], language: string): AsyncGenerator<string> {
	const { origin, dataLicence } = config();
	const head = {
		'@context': 'https://schema.org',
		'@type': 'DataFeed',
		'@id': `${origin}/open-data/activities.jsonld`,
		url: `${origin}/open-data`,
		license: dataLicence
	};
	yield `${JSON.stringify(head).slice(0, -1)},"dataFeedElement":[`;
	let comma = '\n';
	for await (const rows of pages) {
		for (const document of await openDocuments(rows, origin, language)) {
			yield `${comma}${JSON.stringify(document)}`;
			comma = ',\n';
		}
	}
	yield '\n]}\n';
}
