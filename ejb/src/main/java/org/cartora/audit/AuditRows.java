package org.cartora.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cartora.shared.Json;
import org.jspecify.annotations.Nullable;

/** The log and its seals, read: plain rows, for only the database writes them. */
@Dependent
class AuditRows {

    private static final TypeReference<Map<String, JsonNode>> COLUMNS = new TypeReference<>() {};

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    List<AuditEntry> entries(AuditQuestion question, long before, int limit) {
        var conditions = new ArrayList<>(List.of("e.id < :before"));
        var values = new HashMap<String, Object>();
        narrow(conditions, values, "e.table_name = :table", "table", question.table());
        narrow(conditions, values, "e.row_id = :row", "row", question.id());
        narrow(conditions, values, "e.actor = :actor", "actor", question.actor());
        narrow(conditions, values, "e.request_id = :request", "request", question.requestId());
        narrow(conditions, values, "e.at >= :from", "from", question.from());
        narrow(conditions, values, "e.at < :to", "to", question.to());
        var query = em.createNativeQuery("""
                        select e.id, e.at, e.table_name, e.row_id, e.action, e.actor, e.request_id, e.db_role,
                            e.id <= coalesce((select max(up_to) from audit_seal), 0) as sealed,
                            cast(e.before as text) as before, cast(e.after as text) as after
                        from audit_event e where %s order by e.id desc limit :limit""".formatted(String.join(" and ", conditions)), Line.class)
                .setParameter("before", before)
                .setParameter("limit", limit);
        values.forEach(query::setParameter);
        return lines(query.getResultList());
    }

    @SuppressWarnings("unchecked")
    List<SealView> seals(long before, int limit) {
        return em.createNativeQuery("""
                        select number, up_to, rows, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash, sealed_at
                        from audit_seal where number < :before order by number desc limit :limit""", SealView.class)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static List<AuditEntry> lines(List<?> found) {
        return found.stream().map(Line.class::cast).map(Line::entry).toList();
    }

    private static void narrow(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** A row of the log as it is stored. */
    record Line(
            long id,
            Instant at,
            String table,
            String row,
            String action,
            @Nullable String actor,
            @Nullable String request,
            String role,
            boolean sealed,
            @Nullable String before,
            @Nullable String after) {

        AuditEntry entry() {
            var was = columns(before);
            var is = columns(after);
            var names = new TreeSet<>(was.keySet());
            names.addAll(is.keySet());
            var changes = names.stream()
                    .map(name -> new AuditChange(name, text(was.get(name)), text(is.get(name))))
                    .filter(change -> change.before() != null || change.after() != null)
                    .toList();
            return new AuditEntry(id, at, table, row, action, actor, request, role, sealed, changes);
        }

        private static Map<String, JsonNode> columns(@Nullable String json) {
            return json == null ? Map.of() : Json.read(json, COLUMNS);
        }

        private static @Nullable String text(@Nullable JsonNode value) {
            return value == null || value.isNull() ? null : value.isValueNode() ? value.asText() : value.toString();
        }
    }
}
