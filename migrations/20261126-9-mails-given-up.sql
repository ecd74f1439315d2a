-- A mail that no mail server took in all its tries did not arrive either.
alter table batch_rows drop constraint batch_rows_mail_failed_check,
	add constraint batch_rows_mail_failed_check
		check (mail_failed in ('refused', 'bounced', 'complained', 'given-up'));
alter table waiting_awards drop constraint waiting_awards_mail_failed_check,
	add constraint waiting_awards_mail_failed_check
		check (mail_failed in ('refused', 'bounced', 'complained', 'given-up'));
