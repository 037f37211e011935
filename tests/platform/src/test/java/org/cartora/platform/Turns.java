package org.cartora.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Values that take turns: where all of them everywhere would take long, each is somewhere. */
record Turns(List<String> values, AtomicInteger taken) {

    Turns(List<String> values) {
        this(values, new AtomicInteger());
    }

    List<String> next(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> values.get(Math.floorMod(taken.getAndIncrement(), values.size())))
                .toList();
    }
}
