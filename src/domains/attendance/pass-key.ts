import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { codeFrom } from '#domains/cards/typed-code.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { derivedSecret, open, seal } from '#server/master-key.ts';
import { bodyOf } from './pass.ts';
import { insertPassKey, type PassKey, passKeyOf } from './pass-keys.sql.server.ts';

const context = (activityId: string): string => `pass-key:${activityId}`;

/** The key that signs the passes of an activity; made when it is first asked for. */
export async function findPassKey(of: { id: string; organisationId: string }): Promise<PassKey> {
	const found = await passKeyOf(db(), of.id);
	if (found) return found;
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const made = {
		publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
		privateKey: seal(privateKey.export({ type: 'pkcs8', format: 'der' }), context(of.id))
	};
	return act(system, 'make-pass-key', { activity: of.id }, async (trx) => {
		await insertPassKey(trx, { activityId: of.id, organisationId: of.organisationId, ...made });
		// Two pages may have asked in the same moment: the first key counts.
		return (await passKeyOf(trx, of.id)) ?? made;
	});
}

/** The pass of an account for an activity. */
export function signPass(key: PassKey, activityId: string, accountId: string): string {
	const der = open(key.privateKey, context(activityId));
	const body = bodyOf(activityId, accountId);
	const signature = sign('sha256', Buffer.from(body), {
		key: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
		dsaEncoding: 'ieee-p1363'
	});
	return `${body}.${signature.toString('base64url')}`;
}

/** The same pass as a code to read out: nobody makes one up, since the installation's secret is in it. */
export function passCode(activityId: string, accountId: string): string {
	const mac = createHmac('sha256', derivedSecret('pass-codes')).update(`${activityId} ${accountId}`).digest();
	return codeFrom(mac.subarray(0, passCodeLength));
}

export const passCodeLength = 8;
