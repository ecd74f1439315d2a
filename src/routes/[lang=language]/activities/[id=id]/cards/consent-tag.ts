import { m } from '#messages';
import type { ConsentState } from '#domains/consents/consent.ts';

/** How the consent of a guardian stands, in a word. */
export function consentTag(state: ConsentState | 'none'): { label: string; tone: 'good' | 'warn' | 'bad' } {
	if (state === 'given') return { label: m.consent_given(), tone: 'good' };
	if (state === 'asked') return { label: m.consent_asked(), tone: 'warn' };
	if (state === 'none') return { label: m.consent_none(), tone: 'warn' };
	return { label: m.consent_refused(), tone: 'bad' };
}
