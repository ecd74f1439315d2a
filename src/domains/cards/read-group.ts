import { z } from 'zod';
import { Refusal } from '#server/refusal.ts';

export type GroupPerson = { nickname: string; birthYear: number | null; contactAddress: string | null };

const address = z.email();

/**
 * A group as it is typed or pasted, one person a line: `Fox`, `Fox, 2014`, `Fox, 2014, parent@example.org`, in any
 * order after the nickname, with commas, semicolons or tabs. Each wrong line is named.
 */
export function readGroup(text: string, year: number): GroupPerson[] {
	const lines = text.split(/\r?\n/).map((line, at) => ({ line: line.trim(), number: at + 1 }));
	const people = lines
		.filter(({ line }) => line !== '')
		.map(({ line, number }) => readPerson(line, number, year));
	if (people.length === 0) throw wrong('problem_required', {});
	return people;
}

function readPerson(line: string, number: number, year: number): GroupPerson {
	const [nickname = '', ...rest] = line.split(/[,;\t]/).map((part) => part.trim());
	if (nickname === '' || nickname.length > 40) throw wrong('card_problem_nickname', { line: number });
	const person: GroupPerson = { nickname, birthYear: null, contactAddress: null };
	for (const part of rest.filter((each) => each !== '')) {
		if (/^\d{4}$/.test(part)) person.birthYear = Number(part);
		else if (address.safeParse(part.toLowerCase()).success) person.contactAddress = part.toLowerCase();
		else throw wrong('card_problem_part', { line: number, part: part.slice(0, 60) });
	}
	if (person.birthYear !== null && (person.birthYear < year - 120 || person.birthYear > year)) {
		throw wrong('card_problem_part', { line: number, part: String(person.birthYear) });
	}
	return person;
}

const wrong = (message: string, values: Record<string, string | number>): Refusal =>
	new Refusal('invalid-input', { fields: [{ field: 'people', message, values }] });
