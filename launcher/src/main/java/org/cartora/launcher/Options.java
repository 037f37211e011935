package org.cartora.launcher;

import java.util.ArrayList;
import java.util.List;

/** What stands on the command line: {@code run --ports 20000 --demo 50000}. */
record Options(
        String command, List<String> operands, int base, boolean fresh, int demo, boolean anyMemory, boolean limits) {

    private static final int DEMO_PRODUCTS = 1_000;

    Options {
        operands = List.copyOf(operands);
    }

    static Options of(String[] words) {
        if (words.length == 0) {
            throw new LauncherFailure("no command");
        }
        var operands = new ArrayList<String>();
        int base = 0;
        int demo = DEMO_PRODUCTS;
        boolean fresh = false;
        boolean anyMemory = false;
        boolean limits = true;
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "--ports" -> base = number(words, ++i, "--ports");
                case "--demo" -> demo = number(words, ++i, "--demo");
                case "--limits" -> limits = onOrOff(words, ++i, "--limits");
                case "--fresh" -> fresh = true;
                case "--any-memory" -> anyMemory = true;
                default -> {
                    if (words[i].startsWith("-")) {
                        throw new LauncherFailure("unknown option " + words[i] + "; ./shop help lists them");
                    }
                    operands.add(words[i]);
                }
            }
        }
        return new Options(words[0], operands, base, fresh, demo, anyMemory, limits);
    }

    private static boolean onOrOff(String[] words, int index, String option) {
        if (index >= words.length || !words[index].matches("on|off")) {
            throw new LauncherFailure(option + " is on or off");
        }
        return words[index].equals("on");
    }

    private static int number(String[] words, int index, String option) {
        if (index >= words.length || !words[index].matches("\\d{1,7}")) {
            throw new LauncherFailure(option + " needs a number");
        }
        return Integer.parseInt(words[index]);
    }
}
