import type { BatchState } from '#domains/awards/batch.ts';
import { m } from '#messages';

export const stateWord: Readonly<Record<BatchState, () => string>> = {
	draft: m.batch_state_draft,
	running: m.batch_state_running,
	paused: m.batch_state_paused,
	cancelled: m.batch_state_cancelled,
	done: m.batch_state_done
};
