import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { formerOrigins } from '#server/origin.ts';

type Asked = { request: { method: string; headers: Headers }; url: URL; route: { id: string | null } };

/**
 * Where a page moved that was asked for at an address from before `npm run change-origin`: forms and sign-in work at
 * the current one only. Identifiers (badges, credentials, dids, status lists) go on answering where they were made.
 */
export async function movedTo({ request, url, route }: Asked): Promise<string | undefined> {
	const host = request.headers.get('host')?.toLowerCase();
	const { origin } = config();
	const isPage = route.id === '/' || route.id?.startsWith('/[lang=language]');
	if (!host || host === new URL(origin).host || !isPage || !['GET', 'HEAD'].includes(request.method))
		return undefined;
	const isFormer = (await formerOrigins(db())).some((former) => new URL(former).host === host);
	return isFormer ? `${origin}${url.pathname}${url.search}` : undefined;
}
