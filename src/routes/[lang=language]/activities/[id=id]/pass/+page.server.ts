import { seePass } from '#domains/attendance/see-pass.ts';
import { showCode } from '#domains/cards/typed-code.ts';
import { config } from '#server/config.ts';
import { qrPath } from '../../../../qr-path.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import { sessionLabel } from '../session-label.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, locals.language);
	const { activity, organisation, name, pass, code, sessions } = await seePass(locals.actor, params.id);
	return {
		activity: {
			id: activity.id,
			title: activity.title,
			placeName: activity.placeName,
			state: activity.state
		},
		organisation,
		name,
		qr: qrPath(`${config().origin}/passes/${pass}`),
		code: showCode(code),
		sessions: sessions.map((session) => ({
			key: session.key,
			attended: session.attended,
			label: sessionLabel(session, locals.language, activity.timeZone)
		}))
	};
};
