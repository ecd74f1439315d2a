import { CredentialError } from '../errors.ts';
import type { VerifyOptions } from './options.ts';
import { checkFrom, passed, type Check } from './result.ts';

export async function checkTrust(issuer: string, options: VerifyOptions): Promise<Check> {
	if (!options.trust) {
		const error = new CredentialError('trust-list-missing', 'No list of known issuers was given.');
		return checkFrom('trust', error);
	}
	if (await options.trust(issuer)) return passed('trust');
	return checkFrom(
		'trust',
		new CredentialError('issuer-not-trusted', 'The issuer is not a known one.', issuer)
	);
}
