import { dateTimeStamp } from '../engine/date-time.ts';
import type { Profile } from './model.ts';

/** Without the type, which is put in place. */
export type Untyped<T> = Omit<T, 'type'> & { type?: never };

export type FrameContent = {
	id: string;
	issuer: Profile | Untyped<Profile>;
	validFrom: string | Date;
	validUntil?: string | Date;
	awardedDate?: string | Date;
};

/** What credentials of 1EdTech have in common: contexts, types, issuer and dates around the rest. */
export function credentialFrame<Content extends FrameContent, Type extends string>(
	{ issuer, validFrom, validUntil, awardedDate, ...rest }: Content,
	contexts: [string, string, ...string[]],
	type: Type
) {
	return {
		'@context': contexts,
		...rest,
		type: ['VerifiableCredential', type] as ['VerifiableCredential', Type],
		issuer: { ...issuer, type: issuer.type ?? ['Profile'] },
		validFrom: dateTimeStamp(validFrom, 'validFrom'),
		...(validUntil ? { validUntil: dateTimeStamp(validUntil, 'validUntil') } : {}),
		...(awardedDate ? { awardedDate: dateTimeStamp(awardedDate, 'awardedDate') } : {})
	};
}
