import { limitTries, type TryRule } from '#server/limit-tries.ts';

/**
 * How often one may try. A whole class may share one network address, so a client may do much more than an address
 * may receive. Tries of a password that turned out right are given back.
 */
const rules = {
	password: { account: { tries: 10, minutes: 15 }, client: { tries: 200, minutes: 15 } },
	link: { account: { tries: 5, minutes: 15 }, client: { tries: 100, minutes: 15 } },
	'sign-up': { account: { tries: 5, minutes: 15 }, client: { tries: 100, minutes: 60 } },
	reset: { account: { tries: 3, minutes: 60 }, client: { tries: 50, minutes: 60 } },
	'use-link': { account: { tries: 10, minutes: 15 }, client: { tries: 200, minutes: 15 } },
	passkey: { account: { tries: 60, minutes: 15 }, client: { tries: 400, minutes: 15 } },
	'new-address': { account: { tries: 10, minutes: 60 }, client: { tries: 100, minutes: 60 } },
	'own-password': { account: { tries: 10, minutes: 15 }, client: { tries: 200, minutes: 15 } }
} as const satisfies Record<string, { account: TryRule; client: TryRule }>;

/**
 * Counts a try, first of the client and then of the account, so that a client that is stopped locks nobody else out.
 * The account is told by whatever names it: an address (known to us or not), a token, an id.
 */
export async function limitSignIn(
	what: keyof typeof rules,
	who: { client?: string; account?: string }
): Promise<() => Promise<void>> {
	const undo: (() => Promise<void>)[] = [];
	for (const by of ['client', 'account'] as const) {
		const name = who[by];
		if (name) undo.push(await limitTries([what, by, name], rules[what][by]));
	}
	return async () => {
		for (const takeBack of undo) await takeBack();
	};
}

/** A mailed link that is used, too old or no link of ours: the general words of `link-expired` speak of organisers. */
export const linkOver = { fields: [{ field: 'token', message: 'sign_in_link_over' }] };
