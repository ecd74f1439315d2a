import { m } from '#messages';
import type { AwardState } from '#domains/awards/award.ts';

/** What can be done with the awards that are ticked. */
export const stepLabels = {
	revoke: { label: m.award_take_back, hint: m.award_take_back_hint },
	suspend: { label: m.award_suspend, hint: m.award_suspend_hint },
	resume: { label: m.award_resume, hint: m.award_resume_hint },
	replace: { label: m.award_replace, hint: m.award_replace_hint },
	renew: { label: m.award_renew, hint: m.award_renew_hint }
};

export const doneTexts = {
	given: m.award_given,
	revoke: m.award_revoked,
	suspend: m.award_suspended_done,
	resume: m.award_resumed_done,
	replace: m.award_replaced_done,
	renew: m.award_renewed_done
};

export const stateLabels: Record<Exclude<AwardState, 'standing'>, () => string> = {
	revoked: m.award_taken_back,
	replaced: m.award_replaced,
	suspended: m.award_suspended,
	ended: m.award_ended
};
