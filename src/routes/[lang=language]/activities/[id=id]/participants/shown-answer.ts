import type { Answer } from '#domains/sign-ups/answers.ts';
import { m } from '#messages';
import { day } from '#ui/dates.ts';

/** An answer as people read it. */
export function shownAnswer({ type, given }: Pick<Answer, 'type' | 'given'>, lang: string): string {
	const [first = ''] = given;
	if (type === 'yes-no') return first === 'yes' ? m.sign_up_yes() : first === 'no' ? m.sign_up_no() : '';
	if (type === 'date' && first !== '') return day(new Date(`${first}T00:00:00Z`), lang);
	return given.join(', ');
}
