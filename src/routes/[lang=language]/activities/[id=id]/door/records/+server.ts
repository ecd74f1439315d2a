import { noteAttendance } from '#domains/attendance/note-attendance.ts';
import { Refusal } from '#server/refusal.ts';
import type { RequestHandler } from './$types.js';

/** What a device took at the door. Each record is answered by itself. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const body: unknown = await request.json().catch(() => {
		throw new Refusal('invalid-input');
	});
	const records = typeof body === 'object' && body !== null && 'records' in body ? body.records : undefined;
	const answers = await noteAttendance(locals.actor, { activityId: params.id, records });
	return Response.json({ answers });
};
