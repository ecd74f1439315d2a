import { dereferenceByApi, resolveDidByApi } from '#domains/credentials/resolve-did.ts';
import { answerVcApi } from '../../../vc-api-answer.ts';
import { dereferenced, notRepresented, resolved, wantedBy } from '../representation.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = (event) =>
	answerVcApi(event, async (visit) => {
		const url = urlIn(event.url.pathname);
		const wanted = wantedBy(event.request.headers.get('accept'), url);
		// Who may not ask learns nothing of what could be answered.
		const result =
			wanted?.how === 'dereference' ? undefined : await resolveDidByApi(visit, wanted ? url : '');
		if (!wanted) return notRepresented();
		return result ? resolved(result, wanted) : dereferenced(await dereferenceByApi(visit, url), wanted);
	});

/** As it stands in the address: the parameter is decoded, but `%3A` is part of a did:web. A whole one may be encoded. */
function urlIn(pathname: string): string {
	const [, raw = ''] = /^\/vc\/1\.0\/identifiers\/?(.*)$/s.exec(pathname) ?? [];
	return /^did%3a/i.test(raw) || raw.includes('%23') ? decodeURIComponent(raw) : raw;
}
