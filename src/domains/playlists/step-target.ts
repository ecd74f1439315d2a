/** What a step leads to inside Cairn. */
export type StepTarget = { kind: 'activity' | 'playlist'; target: string };

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isStepTarget = (given: { kind: string; target: string }): given is StepTarget =>
	(given.kind === 'activity' || given.kind === 'playlist') && id.test(given.target);
