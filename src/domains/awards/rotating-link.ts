import { endOfStep, isPassing, passingCode, stepAt } from '#domains/attendance/passing-code.ts';
import { open } from '#server/master-key.ts';
import { Refusal } from '#server/refusal.ts';
import type { ClaimLink } from './claim-link.ts';

type Rotating = Pick<ClaimLink, 'id' | 'activityId' | 'place' | 'secret' | 'kind'>;

const secretOf = ({ id, secret }: Rotating): Buffer => open(secret ?? '', `claim-link:${id}`);
const aboutOf = ({ id, activityId, place }: Rotating): string[] => [id, activityId ?? '', place];

export type ShownCode = { code: string; until: Date };

/** What the screen of a rotating link shows now, and next. */
export function codesOf(link: Rotating, at: Date): ShownCode[] {
	const secret = secretOf(link);
	const step = stepAt(at);
	return [step, step + 1].map((each) => ({
		code: passingCode(secret, aboutOf(link), each),
		until: endOfStep(each)
	}));
}

/** A rotating link opens only with what its screen shows at this moment; refuses anything else, each with its reason. */
export function refusePassed(link: Rotating, shown: string | undefined, at: Date): void {
	if (link.kind === 'fixed') return;
	if (!shown) throw new Refusal('scan-needed');
	if (!isPassing(secretOf(link), aboutOf(link), shown, at)) throw new Refusal('code-passed');
}
