import { chooseNotifications } from '#domains/notifications/choose-notifications.ts';
import { seeNotificationChoices } from '#domains/notifications/see-notifications.ts';
import { onForm } from '../../../on-form.ts';
import { kindGroups, kindLabelOf, kinds } from '../../kind-labels.ts';
import { signInFirst } from '../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, language } = locals;
	signInFirst(actor, url, language);
	const { ways, hours } = await seeNotificationChoices(actor);
	return {
		groups: kindGroups().map((group) => ({
			name: group.name,
			kinds: group.kinds.map((kind) => ({ kind, label: kindLabelOf(kind), way: ways.get(kind) ?? 'mail' }))
		})),
		timeZone: hours?.timeZone,
		quietFrom: hours?.quietFrom ?? null,
		quietUntil: hours?.quietUntil ?? null,
		zones: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')],
		isDone: url.searchParams.has('done')
	};
};

export const actions: Actions = {
	default: onForm('kept', (actor, { timeZone, quietFrom, quietUntil, ...asked }) => {
		const ways = Object.fromEntries(
			Object.entries(asked).flatMap(([name, way]) => (name.startsWith('way.') ? [[name.slice(4), way]] : []))
		);
		return chooseNotifications(actor, kinds, { ways, timeZone, quietFrom, quietUntil });
	})
};
