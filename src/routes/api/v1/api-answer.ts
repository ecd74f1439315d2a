import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import type { ApiVisit } from '#domains/awards/award-by-api.ts';
import { type FieldProblem, Refusal } from '#server/refusal.ts';
import { say, sayRefusal } from '#server/say.ts';

/** A thousand recipients with all that can be told of each. */
const longest = 8_000_000;

/** Answers a program; what is wrong is told as problem details (RFC 9457), each wrong field with its place. */
export async function answerApi(
	{ request }: Pick<RequestEvent, 'request'>,
	answer: (visit: ApiVisit) => Promise<Response>
): Promise<Response> {
	const authorization = request.headers.get('authorization');
	try {
		const response = await answer({ authorization, idempotencyKey: request.headers.get('idempotency-key') });
		response.headers.set('cache-control', 'no-store');
		return response;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return problemResponse(error);
	}
}

/** The JSON that a request carries; undefined for what is none: the action says so, once it knows who asks. */
export async function jsonIn(request: Request): Promise<unknown> {
	if (!/^application\/(.+\+)?json\b/i.test(request.headers.get('content-type') ?? '')) return undefined;
	const text = await request.text();
	if (text.length > longest) throw new Refusal('too-large');
	try {
		// PostgreSQL keeps this character in no text.
		return JSON.parse(text.replaceAll('\\u0000', ''));
	} catch {
		return undefined;
	}
}

function problemResponse(refusal: Refusal): Response {
	const { code, status, values, fields } = refusal;
	const title =
		code === 'sign-in-needed'
			? m.token_problem_unknown()
			: code === 'invalid-input'
				? m.token_problem_body()
				: sayRefusal(code, values);
	const errors = fields.length > 0 ? { errors: fields.map(errorOf) } : {};
	return Response.json(
		{ type: 'about:blank', title, status, code, ...errors },
		{
			status,
			headers: {
				'content-type': 'application/problem+json',
				'cache-control': 'no-store',
				...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
				...(status === 429 ? { 'retry-after': String(Number(values.minutes ?? 1) * 60) } : {})
			}
		}
	);
}

/** `pointer` is a JSON Pointer into what was sent; `row` counts the recipients from 1. */
function errorOf({ field, message, values }: FieldProblem) {
	const said = field === '' ? 'token_problem_json' : message;
	const row = /^recipients\.(\d+)/.exec(field)?.[1];
	return {
		pointer: field === '' ? '' : `/${field.replaceAll('.', '/')}`,
		...(row === undefined ? {} : { row: Number(row) + 1 }),
		code: said.replaceAll('_', '-'),
		detail: say(said, values)
	};
}
