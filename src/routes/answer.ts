import { fail, type ActionFailure } from '@sveltejs/kit';
import { Refusal } from '#server/refusal.ts';
import { say, sayRefusal } from '#server/say.ts';

/** Runs what a form asks for. A refusal goes back with its words and all that was typed; a bug stays a bug. */
export async function answer<T>(
	form: FormData,
	action: () => Promise<T>
): Promise<T | ActionFailure<App.RefusedForm>> {
	try {
		return await action();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const fields = error.fields.map(({ field, message, values }) => ({ field, text: say(message, values) }));
		const refusal = { code: error.code, text: sayRefusal(error.code, error.values), fields };
		return fail(error.status, { refusal, typed: typedIn(form) });
	}
}

/** The text fields of a form, without passwords and files. A field sent many times is joined by line breaks. */
export function typedIn(form: FormData): Record<string, string> {
	const typed: Record<string, string> = {};
	for (const [name, value] of form) {
		if (typeof value !== 'string' || name.startsWith('password')) continue;
		typed[name] = name in typed ? `${typed[name]}\n${value}` : value;
	}
	return typed;
}
