import { seeBatch, seeWrongRows } from '#domains/awards/see-batch.ts';
import { say } from '#server/say.ts';
import { csvLine } from '../../../../../../csv-line.ts';
import type { RequestHandler } from './$types.js';

/** The rows to mend as a table: their numbers, what is wrong, and what was given. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { batch } = await seeBatch(locals.actor, params.batch);
	const head = ['#', say('batch_problem'), ...batch.headings];
	const lines = [csvLine(head)];
	for await (const rows of seeWrongRows(locals.actor, params.batch)) {
		for (const { number, problem, fields } of rows)
			lines.push(csvLine([String(number), problem ? say(problem) : '', ...fields]));
	}
	return new Response(`\uFEFF${lines.join('')}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="problems.csv"',
			'cache-control': 'no-store'
		}
	});
};
