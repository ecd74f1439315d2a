import { randomUUID } from 'node:crypto';
import { accountsWithAddresses } from '#domains/accounts/see-recipients.ts';
import { issueCredentials } from '#domains/credentials/issue-credentials.ts';
import { keepCredentials } from '#domains/passport/keep-credential.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { newId } from '#server/id.ts';
import { insertAwards, lockAddresses, standingHolders } from './awards.sql.server.ts';
import type { Gift } from './give-award.ts';
import { newToken } from './secrets.ts';
import { awaitedAddresses, insertWaiting } from './waiting-awards.sql.server.ts';

/** `address` in lower case; `language` is that of the mails to somebody whom we do not know yet. */
export type Person = { address: string; language: string; awardedAt: Date };

type Awarding = Person & { id: string; subjectId: string; accountId: string | null };
type Giving = Pick<Gift, 'badge' | 'issuer'> & { by: string | undefined };

const day = 86_400_000;
/** Days after which somebody is reminded of an award that waits. The last one ends the waiting. */
export const waitingDays = [7, 30, 180] as const;

/**
 * Gives a badge to whoever has these addresses, all or none. An account that has proved its address gets the award at
 * once; any other award is made and signed too, and waits for whoever proves that address. Gives the award of each
 * person, in order; nothing for those who have the badge or are waited for already. No mail is written here.
 */
export async function giveToAddresses(
	trx: Trx,
	giving: Giving,
	people: readonly Person[]
): Promise<(string | undefined)[]> {
	const { badge, issuer } = giving;
	await lockAddresses(trx, badge.badgeId);
	const awarding = await awardingTo(trx, giving, people);
	const planned = awarding.filter((award) => award !== undefined);
	const fresh = await insertAwards(
		trx,
		{ ...badge, badgeVersion: badge.version, awardedBy: giving.by ?? null },
		planned
	);
	const awards = planned.filter(({ id }) => fresh.has(id));
	const issued = await issueCredentials(trx, {
		badge,
		issuer,
		at: now(),
		awards: awards.map((award) => ({ award, address: award.address }))
	});
	await handOut(
		trx,
		badge,
		awards,
		new Map(issued.map(({ awardId, credentialId }) => [awardId, credentialId]))
	);
	return awarding.map((award) => (award && fresh.has(award.id) ? award.id : undefined));
}

/** Who is to get one, in order; a person named twice, by whichever of their addresses, gets one. */
async function awardingTo(
	trx: Trx,
	{ badge }: Giving,
	people: readonly Person[]
): Promise<(Awarding | undefined)[]> {
	const addresses = people.map(({ address }) => address);
	const accounts = await accountsWithAddresses(addresses, trx);
	const accountIds = [...accounts.values()].map(({ accountId }) => accountId);
	const served = new Set([
		...(await standingHolders(trx, badge, accountIds)),
		...(await awaitedAddresses(trx, badge.badgeId, addresses))
	]);
	return people.map((person) => {
		const accountId = accounts.get(person.address)?.accountId ?? null;
		const who = accountId ?? person.address;
		if (served.has(who)) return undefined;
		served.add(who);
		return { ...person, id: newId(), subjectId: randomUUID(), accountId };
	});
}

/** Into the passports of those whom we know; the others wait. */
async function handOut(
	trx: Trx,
	{ badgeId, organisationId }: Gift['badge'],
	awards: readonly Awarding[],
	credentials: ReadonlyMap<string, string>
): Promise<void> {
	if (awards.length === 0) return;
	const kept = awards.flatMap(({ id: awardId, accountId }) => {
		const credentialId = credentials.get(awardId);
		return accountId && credentialId ? { accountId, awardId, credentialId } : [];
	});
	await keepCredentials(trx, kept);
	const since = now();
	await insertWaiting(
		trx,
		{ organisationId, badgeId, since, nextAt: new Date(since.getTime() + waitingDays[0] * day) },
		awards
			.filter(({ accountId }) => accountId === null)
			.map(({ id, address, language }) => ({ awardId: id, address, language, token: newToken() }))
	);
	const told = awards.map(({ id, accountId }) => ({ awardId: id, accountId }));
	await tell(trx, 'badge-awarded', { badgeId, awards: told });
}
