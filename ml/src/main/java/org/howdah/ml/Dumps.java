package org.howdah.ml;

import org.howdah.host.call.Call;
import org.howdah.ml.dump.Dumper;
import org.howdah.ml.dump.Loader;

/** The functions {@code pgml.dump_all} and {@code pgml.load_all}. */
public final class Dumps {
    private Dumps() {}

    public static void dumpAll(Call call, String path) {
        new Dumper(call.sql()).dump(path);
    }

    public static void loadAll(Call call, String path) {
        new Loader(call.sql()).load(path);
    }
}
