import { randomUUID } from 'node:crypto';
import { accountsWithAddresses } from '#domains/accounts/see-recipients.ts';
import { type BadgeVersion, endOf } from '#domains/badges/badge.ts';
import {
	keepSigned,
	signCredentials,
	type SignedCredential
} from '#domains/credentials/issue-credentials.ts';
import type { StatusEntry } from '#domains/credentials/claim-status-entries.ts';
import { endorsementsInside } from '#domains/endorsements/inside-endorsements.ts';
import { keepCredentials } from '#domains/passport/keep-credential.ts';
import { now } from '#server/clock.ts';
import type { Db, Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { newId } from '#server/id.ts';
import { insertAwards, lockAddresses, standingHolders } from './awards.sql.server.ts';
import type { Gift } from './give-award.ts';
import { newToken } from './secrets.ts';
import { awaitedAddresses, insertWaiting } from './waiting-awards.sql.server.ts';

/** `address` in lower case; `language` is that of the mails to somebody whom we do not know yet. */
export type Person = {
	address: string;
	language: string;
	awardedAt: Date;
	/** What was done, and where it can be seen: for the credential. Empty = nothing is told. */
	narrative?: string;
	evidence?: string;
};

type Giving = Pick<Gift, 'badge' | 'issuer'> & { by: string | undefined };

/** An award as it would be, with its credential signed. */
export type PreparedAward = Person & {
	id: string;
	subjectId: string;
	expiresAt: Date | null;
	signedAt: Date;
	credential: SignedCredential;
};
type Awarding = PreparedAward & { accountId: string | null };

const day = 86_400_000;
/** Days after which somebody is reminded of an award that waits. The last one ends the waiting. */
export const waitingDays = [7, 30, 180] as const;

/**
 * Makes and signs the awards of these people, and keeps none of it: the long part of the work, which holds nobody up.
 * `reserve` gives entries of the status lists. Nothing for those who have the badge or are waited for already.
 */
export async function prepareAwards(
	on: Db,
	{ badge, issuer }: Pick<Giving, 'badge' | 'issuer'>,
	people: readonly Person[],
	reserve: (count: number) => Promise<StatusEntry[]>
): Promise<(PreparedAward | undefined)[]> {
	const signedAt = now();
	const planned = (await withoutServed(on, badge, people)).map(
		(person) =>
			person && {
				...person,
				id: newId(),
				subjectId: randomUUID(),
				expiresAt: endOf(badge, person.awardedAt),
				signedAt
			}
	);
	const awards = planned.filter((award) => award !== undefined);
	const credentials = await signCredentials({
		badge,
		issuer,
		endorsements: await endorsementsInside(on, badge),
		at: signedAt,
		entries: await reserve(awards.length),
		awards: awards.map(({ narrative = '', evidence = '', ...award }) => ({
			award,
			address: award.address,
			told: { narrative, evidence }
		}))
	});
	const signed = new Map(credentials.map((credential) => [credential.awardId, credential]));
	return planned.map((award) => {
		const credential = award && signed.get(award.id);
		return credential && { ...award, credential };
	});
}

/**
 * Gives the badge to those for whom it was prepared, all or none. An account that has proved its address gets the award at
 * once; any other award waits for whoever proves that address. Gives the award of each, in order; nothing for those who
 * have the badge or are waited for by now. No mail is written here.
 */
export async function giveToAddresses(
	trx: Trx,
	{ badge, by }: Pick<Giving, 'badge' | 'by'>,
	prepared: readonly (PreparedAward | undefined)[]
): Promise<(string | undefined)[]> {
	await lockAddresses(trx, badge.badgeId);
	const awarding = await withoutServed(
		trx,
		badge,
		prepared.filter((award) => award !== undefined)
	);
	const planned = awarding.filter((award) => award !== undefined);
	const fresh = await insertAwards(
		trx,
		{ ...badge, badgeVersion: badge.version, awardedBy: by ?? null },
		planned
	);
	await handOut(
		trx,
		badge,
		planned.filter(({ id }) => fresh.has(id))
	);
	return prepared.map((award) => (award && fresh.has(award.id) ? award.id : undefined));
}

/** Who is to get one, in order, and their accounts; a person named twice, by whichever of their addresses, gets one. */
async function withoutServed<T extends { address: string }>(
	on: Db,
	badge: BadgeVersion,
	people: readonly T[]
): Promise<((T & { accountId: string | null }) | undefined)[]> {
	const addresses = people.map(({ address }) => address);
	const accounts = await accountsWithAddresses(addresses, on);
	const accountIds = [...accounts.values()].map(({ accountId }) => accountId);
	const served = new Set([
		...(await standingHolders(on, badge, accountIds)),
		...(await awaitedAddresses(on, badge.badgeId, addresses))
	]);
	return people.map((person) => {
		const accountId = accounts.get(person.address)?.accountId ?? null;
		const who = accountId ?? person.address;
		if (served.has(who)) return undefined;
		served.add(who);
		return { ...person, accountId };
	});
}

/** Into the passports of those whom we know; the others wait. */
async function handOut(trx: Trx, badge: BadgeVersion, awards: readonly Awarding[]): Promise<void> {
	const [first] = awards;
	if (!first) return;
	const { badgeId, organisationId } = badge;
	const credentials = awards.map(({ credential }) => credential);
	await keepSigned(trx, { badge, at: first.signedAt, credentials });
	const kept = awards.flatMap(({ id: awardId, accountId, credential }) =>
		accountId ? { accountId, awardId, credentialId: credential.id } : []
	);
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
