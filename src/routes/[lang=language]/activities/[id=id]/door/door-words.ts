import { m } from '#messages';
import type { RecordAnswer } from '#domains/attendance/attendance.ts';

/** What the organiser is told of somebody at the door, in a sentence that says what to do. */
export const sayAnswer = (answer: RecordAnswer, name: string): string => words[answer](name);

const words: Record<RecordAnswer, (name: string) => string> = {
	noted: (name) => m.attendance_noted({ name: name || m.activity_participant_nameless() }),
	'already-in': (name) => m.attendance_already({ name: name || m.activity_participant_nameless() }),
	withdrawn: () => m.attendance_withdrawn(),
	'other-session': () => m.attendance_other_session(),
	'other-activity': () => m.attendance_other_activity(),
	invented: () => m.attendance_invented(),
	'unknown-code': () => m.attendance_unknown_code(),
	cancelled: () => m.attendance_cancelled()
};
