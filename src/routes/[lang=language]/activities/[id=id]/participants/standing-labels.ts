import type { Standing } from '#domains/sign-ups/sign-up.ts';
import { m } from '#messages';

export const standingLabels: Record<Standing, () => string> = {
	applied: m.sign_up_state_applied,
	joined: m.sign_up_state_joined,
	waiting: m.sign_up_state_waiting,
	declined: m.sign_up_state_declined,
	withdrawn: m.sign_up_state_withdrawn
};
