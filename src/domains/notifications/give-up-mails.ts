import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { tell } from '#server/facts.ts';
import { log } from '#server/log.ts';
import { permit } from '#server/permit.ts';
import { takeHopelessMails } from './hopeless-mails.sql.server.ts';
import { mayWorkNotifications } from './may.ts';

const atOnce = 500;

/**
 * Job: a mail that no mail server took in all its tries, over more than four days, is forgotten with its address, and those
 * who gave the award that it was about are told that it did not arrive.
 */
export async function giveUpMails(): Promise<void> {
	permit(system, mayWorkNotifications(system));
	for (let count = atOnce; count === atOnce;) {
		const mails = await act(system, 'give-up-mails', {}, async (trx) => {
			const hopeless = await takeHopelessMails(trx, atOnce);
			for (const { award } of hopeless)
				if (award) await tell(trx, 'mail-failed', { awardId: award, why: 'given-up' });
			return hopeless;
		});
		for (const { id, template } of mails)
			log.error({ mail: id, template }, 'A mail was given up: no mail server took it');
		count = mails.length;
	}
}
