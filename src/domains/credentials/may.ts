/** Who asks over the VC API: what they showed, and from where. */
export type ApiCaller = { isTokenRight: boolean; isLocal: boolean };

/** It signs in the name of the installation, so it is for whoever holds its token; without one, for this machine only. */
export function mayUseVcApi(vcApi: 'off' | 'open' | 'token', caller: ApiCaller): boolean {
	if (vcApi === 'off') return false;
	return vcApi === 'token' ? caller.isTokenRight : caller.isLocal;
}
