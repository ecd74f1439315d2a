import type { Job, Listeners } from '#server/jobs.ts';

/** Every job that runs in the background, and who listens to which fact. */
export const worker: { jobs: Record<string, Job>; listeners: Listeners } = {
	jobs: {},
	listeners: {}
};
