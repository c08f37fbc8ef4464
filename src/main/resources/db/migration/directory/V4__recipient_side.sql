-- What a city reaches lies below its office, the units of its recipient side too.
update organisation_versions
set parent_id = (select organisation_id from organisation_versions where code = 'shi' limit 1)
where code = 'xiezuo' and parent_id is null;
