-- Invoices and credit notes are numbered from 1 on without a gap, for each legal entity.

-- checked
select count(*) from document

-- violations
select s.kind || ' of ' || s.entity || ': last number ' || s.last || ', documents ' || count(d.id) || ', highest ' || coalesce(max(d.number), 0)
from document_series s left join document d on d.entity = s.entity and d.kind = s.kind
group by s.entity, s.kind, s.last having count(d.id) <> s.last or coalesce(max(d.number), 0) <> s.last
