import { contest } from '../contest.ts';
import { reportOf } from '../credentials/report.ts';
import type { Bench } from '../report.ts';

const rows: [string, string][] = [
	['ours', 'compileTemplate, issueText'],
	['single', 'issue'],
	['general', 'issue, general path'],
	['peer', '@digitalbazaar/vc'],
	['raw', 'Ed25519 signature alone']
];

export const benchIssue: Bench = async (given) => {
	const contenders = rows.map(([name]) => ({ name, file: `${name}.ts` }));
	return reportOf('issue', await contest(contenders, import.meta.dirname, given), rows);
};
