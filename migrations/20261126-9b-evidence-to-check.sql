-- Files that are still to be looked at: few, and asked for every day.
create index evidence_checking on evidence (created_at) where state = 'checking';
