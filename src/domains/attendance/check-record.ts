import { readCode } from '#domains/cards/typed-code.ts';
import { attendeeKey, type DoorRecord, type RecordAnswer } from './attendance.ts';
import { hashOfTyped, isGenuine, readPass } from './pass.ts';

/** On a device of the list only hashes are there; on the server, the codes themselves. */
type Listed = { key: string; codeHash?: string | undefined; passCode?: string | undefined };
type Door = { activityId: string; people: readonly Listed[]; publicKey: string };
type Judged = { key: string } | { answer: Exclude<RecordAnswer, 'noted' | 'already-in'> };

/** Who a record is about, by what was scanned, typed or tapped; or why it is about nobody. */
export async function whoseRecord({ way, proof }: DoorRecord, door: Door): Promise<Judged> {
	const expected = (key: string): Judged => {
		const found = door.people.find((person) => person.key === key);
		return found ? { key: found.key } : { answer: 'withdrawn' };
	};
	if (way === 'list') return expected(proof);
	const pass = readPass(proof);
	if (pass) {
		if (pass.activityId !== door.activityId) return { answer: 'other-activity' };
		if (!(await isGenuine(pass, door.publicKey))) return { answer: 'invented' };
		return expected(attendeeKey({ accountId: pass.accountId }));
	}
	const code = readCode(proof);
	const hash = await hashOfTyped(code);
	const typed = door.people.find((person) => person.passCode === code || person.codeHash === hash);
	return typed ? { key: typed.key } : { answer: 'unknown-code' };
}
