-- Nobody changed, removed or put in anything in the audit log since it was sealed, as far as has been looked (all that came since the last look, and what the last looks found), and every audited table writes to it.
-- checked
select coalesce(sum(rows), 0) from audit_seal
-- violations
select finding as violation from audit_check c, jsonb_array_elements_text(c.findings) finding
where c.id > coalesce((select max(id) from audit_check where whole and findings = '[]'), 0)
union
select audit_anchor(seal, hash) from (select * from audit_check order by id desc limit 1) last
union
select audit_violations(coalesce((select seal from audit_check order by id desc limit 1), 0))
union
select 'Rows wait for their seal since ' || min(at) from audit_event
where id > coalesce((select max(up_to) from audit_seal), 0) having min(at) < now() - interval '10 minutes'
union
select 'Changes of ' || tgrelid::regclass || ' are not logged: its trigger is switched off' from pg_trigger where tgname in ('audit', 'audit_truncate') and tgenabled <> 'O'
union
-- of which there are rows in the log; a few steps through its index, however long it is
select 'Changes of ' || name || ' are not logged: its trigger is gone'
from (
    with recursive logged (name) as (
        (select table_name from audit_event order by table_name limit 1)
        union all
        select (select table_name from audit_event where table_name > name order by table_name limit 1) from logged where name is not null)
    select name from logged where name <> 'audit_event' and to_regclass('public.' || quote_ident(name)) is not null) once
where (select count(*) from pg_trigger where tgrelid = to_regclass('public.' || quote_ident(name)) and tgname in ('audit', 'audit_truncate')) < 2
