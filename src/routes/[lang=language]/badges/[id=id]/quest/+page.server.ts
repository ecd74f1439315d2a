import { addFile } from '#domains/evidence/add-file.ts';
import { addLink } from '#domains/evidence/add-link.ts';
import { removeEvidence } from '#domains/evidence/remove-evidence.ts';
import { seeQuest } from '#domains/evidence/see-quest.ts';
import { sendSubmission } from '#domains/evidence/send-submission.ts';
import { setEvidenceVisibility } from '#domains/evidence/set-evidence-visibility.ts';
import { startQuest } from '#domains/evidence/start-quest.ts';
import { writeSubmission } from '#domains/evidence/write-submission.ts';
import { config } from '#server/config.ts';
import { Refusal } from '#server/refusal.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { fileIn, onForm } from '../../../../on-form.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import { askedOf } from '../beyond-of.ts';
import { shownQuest } from './shown-quest.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const seen = await seeQuest(locals.actor, params.id);
	const asked = await askedOf(locals.actor, seen.badge.tasks);
	return {
		...shownQuest(seen),
		asked,
		mostBytes: config().evidence.mostBytes,
		done: url.searchParams.get('done')
	};
};

/** Whatever is pressed, what was typed for the task is kept first. */
const onTask = (done: string, does: Parameters<typeof onForm>[1]) =>
	onForm(done, async (actor, asked, event) => {
		await writeSubmission(actor, asked);
		const next = await does(actor, asked, event);
		return typeof next === 'string' ? next : `${event.url.pathname}?done=${done}#${asked.taskId ?? ''}`;
	});

export const actions: Actions = {
	start: onForm('started', (actor, _, { id }) => startQuest(actor, { badgeId: id })),
	keep: async ({ locals, request }) => {
		const form = await request.formData();
		return answer(form, () => writeSubmission(locals.actor, typedIn(form)));
	},
	link: onTask('added', (actor, asked) => addLink(actor, asked)),
	file: onTask('added', async (actor, asked, { form }) => {
		const file = await fileIn(form, 'file');
		const fields = [{ field: 'file', message: 'problem_required' }];
		if (!file) throw new Refusal('invalid-input', { fields });
		await addFile(actor, { submissionId: asked.submissionId ?? '', file });
	}),
	send: onTask('sent', (actor, asked) => sendSubmission(actor, asked)),
	remove: onForm('removed', async (actor, asked, { url }) => {
		await removeEvidence(actor, asked);
		return `${url.pathname}?done=removed#${asked.taskId ?? ''}`;
	}),
	show: onForm('shown', async (actor, asked, { url }) => {
		await setEvidenceVisibility(actor, asked);
		return `${url.pathname}?done=shown#${asked.taskId ?? ''}`;
	})
};
