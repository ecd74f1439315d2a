import { importFramework } from '#domains/frameworks/import-framework.ts';
import { seeImport } from '#domains/frameworks/see-import.ts';
import { fileIn, onForm } from '../../../on-form.ts';
import { signInFirst } from '../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url, params }) => {
	signInFirst(locals.actor, url, params.lang);
	return seeImport(locals.actor);
};

export const actions: Actions = {
	default: onForm('imported', async (actor, asked, { form, locals }) => {
		const file = await fileIn(form, 'file');
		// A refused form gives back the text of the file, so that it can be mended where it is.
		if (file) form.set('text', new TextDecoder().decode(file.bytes));
		const text = file ? form.get('text') : asked.text;
		const { frameworkId } = await importFramework(actor, { ...asked, text });
		return `/${locals.language}/frameworks/${frameworkId}`;
	})
};
