import type { QuestTask, SeenQuest } from '#domains/evidence/see-quest.ts';
import { isWritable } from '#domains/evidence/quest.ts';
import { say } from '#server/say.ts';

/** A quest as its page shows it. */
export function shownQuest({ badge, quest, tasks }: SeenQuest) {
	const { badgeId, version, name, language, organisationId, imageAlt, retiredAt } = badge;
	return {
		badge: { badgeId, version, name, language, organisationId, imageAlt, retiredAt },
		quest: quest && { startedAt: quest.startedAt, completedAt: quest.completedAt },
		tasks: tasks.map(shownTask)
	};
}

function shownTask({ task, submission, pieces, reviews, rounds, quorum }: QuestTask) {
	return {
		...task,
		quorum,
		reviews,
		rounds,
		pieces: pieces
			// The text in the field is the text; what was sent of it is shown while it waits.
			.filter(({ kind }) => kind !== 'text' || !submission || !isWritable(submission))
			.map(({ problem, ...piece }) => ({ ...piece, problemText: problem === null ? null : say(problem) })),
		submission: submission && {
			id: submission.id,
			state: submission.state,
			round: submission.round,
			text: submission.text,
			helpers: submission.helpers,
			peerToken: submission.peerToken,
			decidedAt: submission.decidedAt,
			isWritable: isWritable(submission),
			level: task.levels?.find(({ id }) => id === submission.level)?.name ?? null
		}
	};
}

export type ShownTask = ReturnType<typeof shownTask>;
