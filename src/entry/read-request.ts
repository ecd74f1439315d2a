import { seePerson } from '#domains/accounts/see-person.ts';
import { rolesIn } from '#domains/organisations/see-roles.ts';
import { type Actor, visitor } from '#server/actor.ts';
import { Refusal } from '#server/refusal.ts';

export async function actorOf(headers: Headers): Promise<Actor> {
	const person = await seePerson(headers.get('cookie'));
	return person ? { kind: 'person', ...person, ...(await rolesIn(person.accountId)) } : visitor;
}

/**
 * A body that is no form although it says so is its sender's mistake, and so is a zero byte, which no browser sends and
 * PostgreSQL keeps in no text.
 */
export function readCarefully(request: Request): void {
	const read = request.formData.bind(request);
	request.formData = async () => {
		const form = await read().catch(() => undefined);
		if (!form || hasZeroByte(form)) throw new Refusal('invalid-input');
		return form;
	};
}

function hasZeroByte(form: FormData): boolean {
	for (const [name, value] of form) {
		const texts = typeof value === 'string' ? [name, value] : [name, value.name];
		if (texts.some((text) => text.includes('\0'))) return true;
	}
	return false;
}
