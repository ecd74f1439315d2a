import type { RequestEvent } from '@sveltejs/kit';
import type { ProblemDetails } from '@cairn/credentials';
import type { VcApiVisit } from '#domains/credentials/permit-vc-api.ts';
import { Refusal } from '#server/refusal.ts';
import { sayRefusal } from '#server/say.ts';

type Asked = Pick<RequestEvent, 'request' | 'getClientAddress'>;
type Problem = Omit<ProblemDetails, 'code'> & { code: string };

const longest = 4_000_000;

/** Answers a request to the VC API; what is wrong is told as problem details (RFC 9457). */
export async function answerVcApi(
	{ request, getClientAddress }: Asked,
	answer: (visit: VcApiVisit, input: unknown) => Promise<Response>
): Promise<Response> {
	const visit = { authorization: request.headers.get('authorization'), client: getClientAddress() };
	try {
		return await answer(visit, await jsonIn(request));
	} catch (error) {
		// Switched off, it answers as any address does where there is nothing.
		if (!(error instanceof Refusal) || error.code === 'not-found') throw error;
		return problemResponse(error);
	}
}

/** Undefined for a body that is no JSON: the action says what is missing. */
async function jsonIn(request: Request): Promise<unknown> {
	if (!/^application\/(.+\+)?json\b/i.test(request.headers.get('content-type') ?? '')) return undefined;
	const text = await request.text();
	if (text.length > longest) throw new Refusal('too-large');
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function problemResponse({ code, status, values, fields }: Refusal): Response {
	const detail = fields.map(({ field }) => field || 'body').join(', ');
	const about = { type: 'about:blank', title: sayRefusal(code, values), code };
	const response = problemsResponse(status, [detail ? { ...about, detail } : about]);
	if (status === 401) response.headers.set('www-authenticate', 'Bearer');
	return response;
}

/** `errors` repeats the problems as sentences, for clients of older drafts of the VC API. */
export function problemsResponse(status: number, problemDetails: Problem[], rest: object = {}): Response {
	const errors = problemDetails.map(({ title, detail }) => (detail ? `${title} (${detail})` : title));
	return Response.json(
		{ ...rest, problemDetails, errors },
		{ status, headers: { 'cache-control': 'no-store' } }
	);
}

type Judged = {
	verified: boolean;
	verdict: 'valid' | 'not-valid' | 'cannot-tell';
	problemDetails: Problem[];
};

/** 400: it is not valid. 422: it was understood, but whether it is valid could not be found out. */
export function verifiedResponse({ problemDetails, ...judged }: Judged): Response {
	if (judged.verified) return problemsResponse(200, [], judged);
	return problemsResponse(judged.verdict === 'cannot-tell' ? 422 : 400, problemDetails, judged);
}

export const issuedResponse = (
	issued: { verifiableCredential: unknown } | { problems: Problem[] }
): Response =>
	'problems' in issued ? problemsResponse(400, issued.problems) : Response.json(issued, { status: 201 });
