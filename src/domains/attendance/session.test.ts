import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session } from '#domains/activities/activity.ts';
import { doorSessions, sessionAt, wholeActivity } from './session.ts';

const session = (given: Partial<Session>): Session => ({
	...{ title: '', note: '', isSelfPaced: false, startsAt: null, endsAt: null },
	...{ room: '', speakers: '', agenda: [], repeatOf: null, capacity: null },
	...given
});
const at = (hour: number) => new Date(Date.UTC(2027, 4, 8, hour));
const activity = (sessions: Session[]) => ({ title: 'Fair', startsAt: at(9), endsAt: at(18), sessions });

test('a session keeps its key when it is renamed, moved in the list, or moved in time by an exception', () => {
	const one = session({ startsAt: at(10) });
	const moved = session({ startsAt: at(15), repeatOf: at(12) });
	const keys = doorSessions(activity([one, moved])).map(({ key }) => key);
	assert.deepEqual(keys, [at(10).toISOString(), at(12).toISOString()]);
	const edited = doorSessions(activity([moved, { ...one, title: 'New name' }])).map(({ key }) => key);
	assert.deepEqual(edited.toSorted(), keys.toSorted());
});

test('sessions side by side are told apart; own work is no session; without any, there is the whole', () => {
	const rooms = ['A', 'B', '', ''].map((room) => session({ startsAt: at(10), room }));
	const keys = doorSessions(activity(rooms)).map(({ key }) => key);
	assert.equal(new Set(keys).size, 4);
	const own = doorSessions(activity([session({ isSelfPaced: true, startsAt: at(10) })]));
	assert.deepEqual(
		own.map(({ key }) => key),
		[wholeActivity]
	);
});

test('the door opens for the session that is on, else for the nearest', () => {
	const sessions = doorSessions(
		activity([10, 14].map((hour) => session({ startsAt: at(hour), endsAt: at(hour + 2) })))
	);
	const opened = (hour: number) => sessionAt(sessions, at(hour))?.key;
	assert.deepEqual(
		[opened(2), opened(11), opened(13), opened(20)],
		[10, 10, 14, 14].map((hour) => at(hour).toISOString())
	);
});
