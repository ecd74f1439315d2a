import { renewAwards, replaceAwards } from '#domains/awards/replace-awards.ts';
import { revokeAwards } from '#domains/awards/revoke-awards.ts';
import { resumeAwards, suspendAwards } from '#domains/awards/suspend-awards.ts';
import { Refusal } from '#server/refusal.ts';

const steps = {
	revoke: revokeAwards,
	suspend: suspendAwards,
	resume: resumeAwards,
	replace: replaceAwards,
	renew: renewAwards
};

/** What the form asks to be done with the ticked awards. */
export function changeBy(step: string): (typeof steps)[keyof typeof steps] {
	if (!Object.hasOwn(steps, step))
		throw new Refusal('invalid-input', { fields: [{ field: 'step', message: 'problem_required' }] });
	return steps[step as keyof typeof steps];
}
