export type * from './types.ts';

export { CredentialError } from './errors.ts';

export { canonize } from './engine/canonize.ts';
export { staticContexts } from './engine/contexts.ts';
export { documentLoader, type ExtraContexts, type LoadedDocument } from './engine/document-loader.ts';
export type { FetchDocument } from './engine/fetch.ts';
export type { PublicJwk } from './engine/public-jwk.ts';
export {
	keyFromJwk,
	keyFromSecretMultibase,
	keyFromSeed,
	type EcKeyPair,
	type Ed25519KeyPair,
	type KeyAlgorithm,
	type MultikeyPair,
	type RsaKeyPair,
	type SigningKey
} from './engine/signing-key.ts';
export { setShadow, type Difference } from './engine/shadow.ts';

export { addProof, type ProofOptions } from './data-integrity/add-proof.ts';
export type { SelectiveDisclosure } from './data-integrity/ecdsa-sd-2023/base-proof.ts';
export { deriveProof } from './data-integrity/ecdsa-sd-2023/derive-proof.ts';

export { didJwkDocument } from './did/did-jwk.ts';
export { didKeyDocument } from './did/did-key.ts';
export { didWeb, didWebAddress, didWebDocument, type DidWebDocument, type DidWebKey } from './did/did-web.ts';
export { dereferenceDidUrl, type Dereferenced } from './did/dereference-did-url.ts';
export {
	didError,
	didHttpStatus,
	resolveDid,
	type DidError,
	type DidErrorName,
	type DidResolution
} from './did/resolve-did.ts';
export { resolveController, type ResolveOptions } from './did/resolve.ts';

export {
	createStatusList,
	decodeStatusList,
	encodeStatusList,
	getStatus,
	MIN_STATUS_LIST_LENGTH,
	setStatus,
	type StatusList
} from './status-list/bitstring.ts';
export { checkStatus, type StatusResult } from './status-list/check-status.ts';
export { statusListCredential, statusListEntry } from './status-list/status-list-credential.ts';

export {
	endorsementCredential,
	openBadgeCredential,
	type OpenBadgeContent
} from './open-badges-3/open-badge-credential.ts';
export { emailIdentity, hashIdentity, isIdentity } from './open-badges-3/identity.ts';
export { validateOpenBadge } from './open-badges-3/validate.ts';
export {
	achievementTypes,
	alignmentTargetTypes,
	identifierTypes,
	resultStatuses,
	resultTypes
} from './open-badges-3/vocabulary.ts';

export {
	assertion,
	badgeClass,
	badgeIssuer,
	cryptographicKey,
	revocationList,
	signAssertion
} from './open-badges-2/documents.ts';
export { assertionOf, badgeClassOf, badgeIssuerOf } from './open-badges-2/from-open-badge.ts';
export { isRecipient } from './open-badges-2/recipient.ts';

export { clrCredential, type ClrContent } from './clr/clr-credential.ts';
export { validateClr } from './clr/validate-clr.ts';
export { associationTypes } from './clr/vocabulary.ts';

export { readElm } from './elm/read-elm.ts';
export { toElm } from './elm/to-elm.ts';
export { validateElm } from './elm/validate-elm.ts';
export { bakeAssertionPng, bakePng } from './baking/png.ts';
export { bakeAssertionSvg, bakeSvg } from './baking/svg.ts';
export { unbake, type Unbaked } from './baking/unbake.ts';

export { publicJwk } from './jose/algorithms.ts';
export {
	enveloped,
	envelopedPresentation,
	type EnvelopedCredential,
	type EnvelopedPresentation
} from './jose/enveloped.ts';
export { issueJwt, type IssueJwtOptions } from './jose/issue-jwt.ts';
export { signPresentationJwt, type PresentationJwtOptions } from './jose/sign-presentation-jwt.ts';

export { issue, type IssueOptions } from './issue/issue.ts';
export {
	compileTemplate,
	type CredentialTemplate,
	type TemplateOptions
} from './issue/template/compile-template.ts';
export { signPresentation, type PresentationOptions } from './issue/sign-presentation.ts';
export { presentation, type Presentation } from './vc-data-model/presentation.ts';
export { verify } from './verify/verify.ts';
export { verifyProof } from './verify/verify-proof.ts';
export {
	verifyPresentation,
	type PresentationVerification,
	type VerifyPresentationOptions
} from './verify/verify-presentation.ts';
export { checkNames } from './verify/result.ts';
export { problemDetails, problemOf, type ProblemDetails } from './verify/problem-details.ts';
export { credentialProblems } from './vc-data-model/credential-problems.ts';
export { presentationProblems } from './vc-data-model/presentation-problems.ts';
export type { ProofCheckOptions, VerifyOptions } from './verify/options.ts';
