import { seeEndorsementDocument } from '#domains/awards/see-endorsement.ts';
import { openJson } from '../wants-json.ts';

/** A signed endorsement. Kept by nobody: it may be taken back, and the holder of an award may hide it, at any moment. */
export async function publicEndorsement(id: string, request: Request): Promise<Response> {
	const { document, isWithdrawn } = await seeEndorsementDocument(id);
	const asked = ['application/vc', 'application/ld+json'].find((type) =>
		request.headers.get('accept')?.includes(type)
	);
	const response = openJson(document, 0, isWithdrawn ? undefined : asked);
	response.headers.set('cache-control', 'no-store');
	return isWithdrawn ? new Response(response.body, { status: 410, headers: response.headers }) : response;
}
