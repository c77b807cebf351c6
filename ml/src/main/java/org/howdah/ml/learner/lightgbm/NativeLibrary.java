package org.howdah.ml.learner.lightgbm;

import java.lang.foreign.SymbolLookup;
import org.howdah.host.foreign.ForeignLibrary;

/** The native library that lies in LightGBM's jar. */
final class NativeLibrary {
    static final SymbolLookup SYMBOLS =
            ForeignLibrary.load("lightgbm", resource(), "libgomp.so.1 (Debian's libgomp1)");

    private NativeLibrary() {}

    private static String resource() {
        return "/lightgbm4j/%s/%s/%s"
                .formatted(folder(), ForeignLibrary.architecture(), fileName());
    }

    private static String folder() {
        return ForeignLibrary.system().equals("macos") ? "osx" : ForeignLibrary.system();
    }

    private static String fileName() {
        return switch (ForeignLibrary.system()) {
            case "windows" -> "lib_lightgbm.dll";
            case "macos" -> "lib_lightgbm.dylib";
            default -> "lib_lightgbm.so";
        };
    }
}
