import ipaddr from 'ipaddr.js';
import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from './db.ts';
import { derivedSecret } from './master-key.ts';
import { Refusal } from './refusal.ts';

/** So many tries in so many minutes, counted from the first one. */
export type TryRule = { tries: number; minutes: number };

/**
 * Counts a try and refuses when there were too many. The count is kept in the database, so it holds across processes.
 * The parts name what is tried and by whom (`['sign-in', 'client', address]`); only a keyed hash of them is stored.
 * Returns a function that takes the try back, for tries that turned out well.
 */
export async function limitTries(
	parts: readonly string[],
	rule: TryRule,
	on: pg.Pool = pool()
): Promise<() => Promise<void>> {
	const limiter = new RateLimiterPostgres({
		storeClient: on,
		storeType: 'pool',
		tableName: 'rate_limits',
		tableCreated: true,
		clearExpiredByTimeout: false,
		keyPrefix: '',
		points: rule.tries,
		duration: rule.minutes * 60
	});
	const key = keyOf(parts);
	try {
		await limiter.consume(key);
	} catch (error) {
		if (!(error instanceof RateLimiterRes)) throw error;
		const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
		throw new Refusal('too-many-tries', { values: { minutes } });
	}
	return async () => void (await limiter.reward(key));
}

/** Addresses and accounts are personal data: without the installation's secret, the key cannot be guessed back. */
function keyOf(parts: readonly string[]): string {
	return createHmac('sha256', derivedSecret('rate-limits')).update(JSON.stringify(parts)).digest('base64url');
}

/** What counts as one client. Whoever holds an IPv6 address holds the whole /64 around it. */
export function clientOf(address: string): string {
	if (!ipaddr.isValid(address)) return address;
	const parsed = ipaddr.process(address);
	if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
	return `${parsed.parts
		.slice(0, 4)
		.map((part) => part.toString(16))
		.join(':')}::/64`;
}

/** Job: forgets the counts whose time is over. */
export async function sweepTries(): Promise<void> {
	await pool().query('delete from rate_limits where expire < $1', [Date.now()]);
}
