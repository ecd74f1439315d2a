import { z } from 'zod';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { isId } from '#server/id.ts';
import { mayUseVcApi } from './may.ts';
import { permitVcApi, type VcApiVisit } from './permit-vc-api.ts';
import { statusListAddress } from './credential.ts';
import { installationList, setBits } from './status-lists.sql.server.ts';

export const setStatusByApiInput = z.object({
	/** An entry as it stands in the credential. */
	credentialStatus: z.object({
		statusListCredential: z.string().max(500),
		statusListIndex: z.string().regex(/^(0|[1-9]\d{0,8})$/)
	}),
	status: z.boolean().default(true)
});

/** Revokes or suspends what was issued over the VC API. A suspension can be lifted, a revocation cannot. */
export async function setStatusByApi(visit: VcApiVisit, input: unknown): Promise<void> {
	permitVcApi(visit, mayUseVcApi);
	const { credentialStatus, status } = parse(setStatusByApiInput, input);
	const listId = credentialStatus.statusListCredential.slice(statusListAddress(config().origin, '').length);
	const index = Number(credentialStatus.statusListIndex);
	await act(system, 'set-status-by-vc-api', { statusListId: listId, index }, async (trx) => {
		const list = isId(listId) ? await installationList(trx, listId) : undefined;
		const isOwn =
			list && statusListAddress(config().origin, listId) === credentialStatus.statusListCredential;
		if (!isOwn || index >= list.entries) throw unknownEntry('credentialStatus');
		if (list.purpose === 'revocation' && !status) throw unknownEntry('status');
		await setBits(trx, listId, [index], now(), status ? 1 : 0);
	});
}

const unknownEntry = (field: string) =>
	new Refusal('invalid-input', { fields: [{ field, message: 'problem_not_understood' }] });
