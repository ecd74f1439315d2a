-- The installation itself may issue too (VC API): its status lists belong to no organisation, as its keys do.
alter table status_lists alter column organisation_id drop not null;
