/** The longest rule that says something. */
export const longestRule = 300;

const number = (most: number) => new RegExp(`^[1-9]\\d{0,${String(most).length - 1}}$`);
const numbers = /^[+-]?[1-9]\d{0,2}(,[+-]?[1-9]\d{0,2}){0,30}$/;
const day = '([+-]?[1-9]\\d?)?(MO|TU|WE|TH|FR|SA|SU)';

/** The parts of RFC 5545 §3.3.10 that name days. Clock parts are not among them: a meeting is once on its day. */
const parts: Record<string, RegExp> = {
	FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
	INTERVAL: number(99),
	COUNT: number(999),
	UNTIL: /^20\d{6}(T\d{6}Z?)?$/,
	BYDAY: new RegExp(`^${day}(,${day}){0,20}$`),
	BYMONTHDAY: numbers,
	BYYEARDAY: numbers,
	BYWEEKNO: numbers,
	BYMONTH: /^(1[0-2]|[1-9])(,(1[0-2]|[1-9])){0,11}$/,
	BYSETPOS: /^[+-]?[1-9]\d?(,[+-]?[1-9]\d?){0,10}$/,
	WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/
};

/** What is wrong with a rule as a key of the messages, or undefined. Reads at most `longestRule` signs. */
export function problemOfRule(rule: string): string | undefined {
	if (rule.length > longestRule) return 'activity_problem_rule';
	const pairs = rule.split(';').map((part) => part.split('='));
	const names = pairs.map(([name = '']) => name);
	if (/FREQ=(HOURLY|MINUTELY|SECONDLY)|BY(HOUR|MINUTE|SECOND)=/.test(rule))
		return 'activity_problem_rule_too_often';
	const fits = pairs.every(
		([name = '', value = '', ...more]) =>
			more.length === 0 && Object.hasOwn(parts, name) && parts[name]?.test(value)
	);
	const once = new Set(names).size === names.length;
	const oneEnd = !(names.includes('COUNT') && names.includes('UNTIL'));
	const isSetOfDay = rule.includes('FREQ=DAILY') && names.includes('BYSETPOS');
	return fits && once && oneEnd && !isSetOfDay && names.includes('FREQ')
		? undefined
		: 'activity_problem_rule';
}
