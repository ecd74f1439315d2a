import { contest } from '../contest.ts';
import { reportOf } from '../credentials/report.ts';
import { round, type Bench } from '../report.ts';

const rows: [string, string][] = [
	['ours', 'verifyProof: parse, proof, issuer'],
	['general', 'verifyProof, general path'],
	['whole', 'verify, all eight checks'],
	['peer', '@digitalbazaar/vc'],
	['raw', 'Ed25519 check alone']
];

export const benchVerify: Bench = async (given) => {
	const contenders = rows.map(([name]) => ({ name, file: `${name}.ts` }));
	const rates = await contest(contenders, import.meta.dirname, given);
	return reportOf('verify', rates, rows, {
		wholeOps: Math.round(rates.median('whole')),
		wholePeerRatio: round(rates.ratio('whole', 'peer'), 1)
	});
};
