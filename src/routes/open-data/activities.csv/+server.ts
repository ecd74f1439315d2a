import { openHeader, openLines } from '#domains/discovery/open-table.ts';
import { type OpenFile, seeOpenData } from '#domains/discovery/see-open-data.ts';
import { config } from '#server/config.ts';
import { openFile } from '../open-file.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ url }) => {
	const { pages, next } = await seeOpenData(url.searchParams.get('after') ?? '');
	return openFile(tableOf(pages), {
		type: 'text/csv; charset=utf-8; header=present',
		path: url.pathname,
		next
	});
};

async function* tableOf(pages: OpenFile['pages']): AsyncGenerator<string> {
	yield openHeader();
	for await (const rows of pages) yield openLines(rows, config().origin);
}
