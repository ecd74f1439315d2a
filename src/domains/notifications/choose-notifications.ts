import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { maySeeNotifications } from './may.ts';
import { type NotificationKind, ways } from './notification.ts';
import { keepChoice, keepHours, markAllRead } from './notifications.sql.server.ts';

const hour = z.union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(23)]);
const chooseInput = z
	.object({
		ways: z.record(z.string(), z.enum(ways)),
		timeZone: z
			.string()
			.max(60)
			.refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
				message: 'problem_not_understood'
			}),
		quietFrom: hour,
		quietUntil: hour
	})
	.refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
		path: ['quietUntil'],
		message: 'problem_required'
	});

/** How one wants to be told of each of these kinds, and when one does not want to hear a phone. */
export async function chooseNotifications(
	actor: Actor,
	kinds: readonly NotificationKind[],
	input: unknown
): Promise<void> {
	if (!maySeeNotifications(actor)) throw new Refusal('sign-in-needed');
	const { ways: chosen, ...hours } = parse(chooseInput, input);
	const { accountId } = actor;
	await act(actor, 'choose-notifications', { account: accountId }, async (trx) => {
		await keepHours(trx, accountId, hours);
		for (const kind of kinds) {
			const way = chosen[kind];
			if (way) await keepChoice(trx, accountId, kind, way);
		}
	});
}

/** Everything so far is read. */
export async function readNotifications(actor: Actor): Promise<void> {
	if (!maySeeNotifications(actor)) throw new Refusal('sign-in-needed');
	await act(actor, 'read-notifications', {}, (trx) => markAllRead(trx, actor.accountId, now()));
}
