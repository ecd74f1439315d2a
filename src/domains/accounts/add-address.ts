import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { mail } from '#server/mail.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { mostAddresses } from './account.ts';
import { addAddressTo, addressesOf } from './addresses.sql.server.ts';
import { hashOfToken, newToken } from './address-token.ts';
import { emailField } from './fields.ts';
import { mayChangeAccount } from './may.ts';
import { pageLink } from './sign-in-mails.ts';
import { limitSignIn } from './sign-in-tries.ts';
import type { Visit } from './visit.ts';

export const addressInput = z.object({ address: emailField });
const hours = 48;

/** Asks an address to confirm that it belongs to this account; asked again, it gets a fresh link. */
export async function addAddress(actor: Actor, visit: Visit, input: unknown): Promise<void> {
	const { address } = parse(addressInput, input);
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	const own = await addressesOf(db(), accountId);
	const known = own.find((one) => one.address === address);
	if (known?.verifiedAt) throw new Refusal('already-done');
	if (!known && own.length >= mostAddresses) {
		throw new Refusal('invalid-input', { fields: [{ field: 'address', message: 'account_addresses_full' }] });
	}
	await limitSignIn('new-address', { client: visit.client, account: accountId });
	const token = newToken();
	const until = new Date(now().getTime() + hours * 3_600_000);
	const link = pageLink(`/${visit.language}/account/address`, { token });
	await act(actor, 'add-address', { account: accountId }, async (trx) => {
		await addAddressTo(trx, accountId, address, { hash: hashOfToken(token), expiresAt: until });
		const { language } = visit;
		await mail(trx, { to: address, template: 'verify-address', language, values: { link, hours }, until });
	});
}
