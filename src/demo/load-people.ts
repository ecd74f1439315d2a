import { hashPassword } from 'better-auth/crypto';
import { openAccount } from '#domains/accounts/open-account.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { password, people } from './demo.ts';

export type PersonKey = keyof typeof people;
export type Accounts = Record<PersonKey, string>;

export async function loadPeople(): Promise<Accounts> {
	// One hash for all: they share the password, which is printed anyway.
	const passwordHash = await hashPassword(password);
	return act(system, 'load-demo-people', {}, async (trx) => {
		const accounts: Partial<Accounts> = {};
		for (const key of Object.keys(people) as PersonKey[]) {
			const { name, address, birthYear, language } = people[key];
			const isOperator = key === 'operator';
			accounts[key] = await openAccount(trx, {
				name,
				email: address,
				birthYear,
				language,
				isOperator,
				passwordHash,
				isProven: true
			});
		}
		return accounts as Accounts;
	});
}
