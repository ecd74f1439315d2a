// Types only: importing this path costs a browser nothing.
export type * from './open-badges-3/model.ts';
export type {
	Assertion,
	AssertionEvidence,
	AssertionVerification,
	BadgeAlignment,
	BadgeClass,
	BadgeIssuer,
	CryptographicKey,
	RecipientIdentity,
	RevocationList
} from './open-badges-2/model.ts';
export type {
	AchievementType,
	AlignmentTargetType,
	IdentifierType,
	ResultStatus,
	ResultType
} from './open-badges-3/vocabulary.ts';
export type { SchemaProblem } from './open-badges-3/validate.ts';
export type * from './clr/model.ts';
export type { AssociationType } from './clr/vocabulary.ts';
export type * from './elm/details.ts';
export type { ElmFacts, ElmOutcomeFacts, ElmAssessmentFacts } from './elm/facts.ts';
export type { ElmReading, ElmSeal } from './elm/read-elm.ts';
export type { EuropeanDigitalCredential } from './elm/to-elm.ts';
export type { DataIntegrityProof } from './data-integrity/proof.ts';
export type { Json, JsonObject } from './engine/json.ts';
export type { ErrorCode } from './errors.ts';
export type { Signed } from './issue/issue.ts';
export type { StatusListEntry, StatusPurpose } from './status-list/status-list-credential.ts';
export type {
	Check,
	CheckName,
	CredentialFacts,
	AssociationFacts,
	EndorsementResult,
	InsideResult,
	RecordResult,
	Outcome,
	ProofVerification,
	Status,
	Verdict,
	Verification
} from './verify/result.ts';
