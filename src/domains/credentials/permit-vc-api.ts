import ipaddr from 'ipaddr.js';
import { createHash, timingSafeEqual } from 'node:crypto';
import { config } from '#server/config.ts';
import { Refusal } from '#server/refusal.ts';
import type { mayUseVcApi } from './may.ts';

/** What a request to the VC API shows of who sends it. */
export type VcApiVisit = {
	/** The header, as it came. */
	authorization: string | null;
	/** The address of who asks. */
	client: string;
};

/** Lets through whom `may` allows. Switched off, the VC API is as if it were not there. */
export function permitVcApi({ authorization, client }: VcApiVisit, may: typeof mayUseVcApi): void {
	const { vcApi } = config();
	const isTokenRight = vcApi.kind === 'token' && isSame(bearerIn(authorization), vcApi.token);
	if (may(vcApi.kind, { isTokenRight, isLocal: isOwnMachine(client) })) return;
	throw new Refusal(vcApi.kind === 'token' ? 'sign-in-needed' : 'not-found');
}

const bearerIn = (authorization: string | null): string =>
	/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time wherever the two begin to differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const isOwnMachine = (client: string): boolean =>
	ipaddr.isValid(client) && ipaddr.process(client).range() === 'loopback';
