import type { ToldInside, ToldRecord } from '#domains/credentials/verify-credential.ts';
import { m } from '#messages';
import { day } from '#ui/dates.ts';

/** A day that somebody else wrote: as it stands there, when it is none. */
export const dayOf = (text: string, language: string): string =>
	Number.isNaN(Date.parse(text)) ? text : day(new Date(text), language);

type Group = { verdict: ToldInside['verdict']; title: string; inside: ToldInside[]; isOpen: boolean };

const titles: Record<ToldInside['verdict'], () => string> = {
	'not-valid': m.verify_inside_not_valid,
	'cannot-tell': m.verify_inside_cannot_tell,
	valid: m.verify_inside_valid
};

/** Longer lists stay folded, so that the counts are seen together. */
const shortList = 5;

/** What is inside a record by verdict, bad news first; a verdict that none has is left out. */
export const insideByVerdict = ({ credentials }: ToldRecord): Group[] =>
	(['not-valid', 'cannot-tell', 'valid'] as const)
		.map((verdict) => {
			const inside = credentials.filter((one) => one.verdict === verdict);
			return { verdict, title: titles[verdict](), inside, isOpen: inside.length <= shortList };
		})
		.filter(({ inside }) => inside.length > 0);

/** Its name, and from whom and of when in a second line. */
export function headOf({ facts }: ToldInside, language: string): { name: string; from: string } {
	const { issuer, achievement, validFrom } = facts;
	const name = facts.name ?? achievement.name ?? m.verify_inside_nameless();
	const from = [issuer.name ?? issuer.id, validFrom && dayOf(validFrom, language)];
	return { name, from: from.filter(Boolean).join(' · ') };
}
