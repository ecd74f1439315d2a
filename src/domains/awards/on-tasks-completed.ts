import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { finishQuest } from './finish-quest.ts';

/** Every task of a badge is met: its badge is given as any other is. */
export const awardsOnTasksCompleted: Listener<'tasks-completed'> = {
	name: 'awards',
	hear: ({ questId }) => finishQuest(system, questId)
};
