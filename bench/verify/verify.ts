import { contest } from '../contest.ts';
import { reportOf } from '../credentials/report.ts';
import type { Bench } from '../report.ts';

const rows: [string, string][] = [
	['ours', 'verifyProof'],
	['general', 'verifyProof, general path'],
	['whole', 'verify, all eight checks'],
	['peer', '@digitalbazaar/vc'],
	['raw', 'Ed25519 check alone']
];

export const benchVerify: Bench = async (given) => {
	const contenders = rows.map(([name]) => ({ name, file: `${name}.ts` }));
	return reportOf('verify', await contest(contenders, import.meta.dirname, given), rows);
};
