import { compareHolder, type Verdict, verifyCredential } from '#domains/credentials/verify-credential.ts';
import { openAnyLink, seeEndorsementsFound } from '#domains/awards/see-endorsement.ts';
import { ownAssertion } from '#domains/passport/see-hosted-assertion.ts';
import { clientOf, limitTries } from '#server/limit-tries.ts';
import { Refusal } from '#server/refusal.ts';
import { answer } from '../../answer.ts';
import { shownEndorsement } from '../../shown-endorsement.ts';
import type { Actions, PageServerLoad } from './$types.js';

const checks = { tries: 60, minutes: 10 };

export const load: PageServerLoad = ({ url }) => ({ link: url.searchParams.get('link') ?? '' });

export const actions: Actions = {
	check: async ({ request, getClientAddress, locals }) => {
		const form = await request.formData();
		return answer(form, async () => {
			await limitTries(['verify', clientOf(getClientAddress())], checks);
			const verdict = await verifyCredential(await given(form), ownAssertion);
			return { verdict, vouched: await vouchedFor(verdict, locals.language) };
		});
	},
	compare: async ({ request, getClientAddress, locals }) => {
		const form = await request.formData();
		return answer(form, async () => {
			await limitTries(['verify', clientOf(getClientAddress())], checks);
			const told = await compareHolder(textOf(form, 'text'), textOf(form, 'address'), ownAssertion);
			return { ...told, vouched: await vouchedFor(told.verdict, locals.language) };
		});
	}
};

/** What vouches for it today, beside what stands inside it: of a badge of our own that is true. */
async function vouchedFor({ verdict, facts, text }: Verdict, lang: string) {
	const found = verdict === 'valid' ? await seeEndorsementsFound(facts.id) : [];
	return found.filter(({ id }) => !text.includes(id)).map((one) => shownEndorsement(one, lang));
}

/** The file, the text or what stands at the link: whichever was given. */
async function given(form: FormData): Promise<string | Uint8Array> {
	const file = form.get('file');
	if (file instanceof File && file.size > 10 * 2 ** 20) throw new Refusal('too-large');
	if (file instanceof File && file.size > 0) return file.bytes();
	const text = textOf(form, 'text');
	// Many paste the link where the text goes.
	if (/^https?:\/\/\S+$/.test(text)) return openAnyLink(text);
	if (text) return text;
	const link = textOf(form, 'link');
	if (link) return openAnyLink(link);
	throw new Refusal('invalid-input', { fields: [{ field: 'link', message: 'verify_problem_nothing' }] });
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
}
