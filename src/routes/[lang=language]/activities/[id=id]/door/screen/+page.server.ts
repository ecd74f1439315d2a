import { seeDoorScreen } from '#domains/attendance/check-in.ts';
import { config } from '#server/config.ts';
import { showCode } from '#domains/cards/typed-code.ts';
import { qrPath } from '../../../../../qr-path.ts';
import { sessionLabel } from '../../session-label.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends('cairn:screen');
	const asked = url.searchParams.get('session') ?? '';
	const { activity, session, codes, at } = await seeDoorScreen(locals.actor, params.id, asked);
	const address = `${config().origin}/activities/${activity.id}/check-in`;
	return {
		activity: { id: activity.id, title: activity.title, placeName: activity.placeName },
		when: sessionLabel(session, locals.language, activity.timeZone),
		codes: codes.map(({ code, until }) => ({
			until,
			typed: showCode(code),
			qr: qrPath(`${address}?now=${code}`)
		})),
		at
	};
};
