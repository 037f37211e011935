package org.cartora.catalog;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cartora.shared.Inside;
import org.cartora.shared.Unattended;

/** Views of products, counted in memory and written every ten seconds in one statement. */
@Startup
@Singleton
@PermitAll
@Inside
public class ViewCounts {

    private static final int MOST = 100_000;

    private final ConcurrentHashMap<UUID, Long> counts = new ConcurrentHashMap<>();

    @Inject
    ViewCountRows rows;

    @Lock(LockType.READ)
    public void add(UUID product) {
        if (counts.size() < MOST) {
            counts.merge(product, 1L, Long::sum);
        }
    }

    /** A round that fails loses the views of its ten seconds, nothing else. */
    @Lock(LockType.READ)
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @PreDestroy
    public void flush() {
        var taken = new TreeMap<UUID, Long>();
        for (var product : counts.keySet()) {
            var count = counts.remove(product);
            if (count != null) {
                taken.put(product, count);
            }
        }
        if (!taken.isEmpty()) {
            rows.add(taken);
        }
    }
}
