/** Somebody's way to a badge: by the version that they set out for, whatever is published later. */
export type Quest = {
	id: string;
	organisationId: string;
	accountId: string | null;
	badgeId: string;
	badgeVersion: number;
	startedAt: Date;
	completedAt: Date | null;
	awardId: string | null;
};

/** open: being written. sent: somebody is to review it. to-improve: sent back. met: the task is done. */
export const submissionStates = ['open', 'sent', 'to-improve', 'met'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** What somebody does for one task. A round is one sending of it. */
export type Submission = {
	id: string;
	organisationId: string;
	questId: string;
	accountId: string | null;
	badgeId: string;
	taskId: string;
	state: SubmissionState;
	round: number;
	text: string;
	/** Addresses of those who helped, who therefore do not review. */
	helpers: string;
	peerToken: string | null;
	sentAt: Date | null;
	decidedAt: Date | null;
	/** The level that was reached, of the task's rubric. */
	level: string | null;
	assignedTo: string | null;
	isDoubled: boolean;
	changedAt: Date;
};

/** Its learner may still write: it waits for nobody. */
export const isWritable = ({ state }: Pick<Submission, 'state'>): boolean =>
	state === 'open' || state === 'to-improve';

/** Addresses out of a text that somebody typed, in lower case. */
export const addressesIn = (text: string): string[] => [
	...new Set(text.toLowerCase().match(/[^\s,;<>]+@[^\s,;<>]+/g) ?? [])
];
