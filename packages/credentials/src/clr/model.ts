// The classes of Comprehensive Learner Record 2.0 (§B.1), as they stand in JSON; the others are those of Open Badges 3.0.
import type {
	Achievement,
	Credential,
	EndorsementCredential,
	IdentityObject,
	Image
} from '../open-badges-3/model.ts';
import type { AssociationType } from './vocabulary.ts';

/** How two achievements or credentials in the record stand to each other: the source is the type of the target. */
export type Association = {
	type: 'Association';
	associationType: AssociationType;
	sourceId: string;
	targetId: string;
};

export type ClrSubject = {
	id?: string;
	type: ['ClrSubject', ...string[]];
	identifier?: IdentityObject[];
	achievement?: Achievement[];
	/** What is in the record, each with its own proof, or covered by the record's own when its issuer is the same. */
	verifiableCredential: object[];
	association?: Association[];
};

export type ClrCredential = Credential<ClrSubject> & {
	name: string;
	image?: Image;
	endorsement?: EndorsementCredential[];
	endorsementJwt?: string[];
};
