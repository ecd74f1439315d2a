import { defineParams } from '@sveltejs/kit/params';
import { isSitePage } from '#domains/cities/site-page.ts';
import { isLanguage } from '#ui/language.ts';

export const params = defineParams({
	sitePage: (param) => (isSitePage(param) ? param : undefined),
	language: (param) => (isLanguage(param) ? param : undefined),
	id: (param) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(param) ? param : undefined)
});
