import { redirect } from '@sveltejs/kit';
import { localPath } from '#domains/accounts/account.ts';
import { themes } from '#ui/theme.ts';
import type { RequestHandler } from './$types.js';

/** The look of the pages, for browsers without a script: kept in a cookie, and back to the page. */
export const POST: RequestHandler = async ({ request, cookies, url, locals }) => {
	const wanted = (await request.formData()).get('theme');
	const theme = themes.find((one) => one === wanted);
	if (theme) {
		const secure = url.protocol === 'https:';
		cookies.set('theme', theme, { path: '/', sameSite: 'lax', httpOnly: false, secure, maxAge: 31_536_000 });
	}
	redirect(303, localPath(url.searchParams.get('next')) ?? `/${locals.language}`);
};
