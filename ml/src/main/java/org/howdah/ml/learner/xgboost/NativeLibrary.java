package org.howdah.ml.learner.xgboost;

import java.lang.foreign.SymbolLookup;
import org.howdah.host.foreign.ForeignLibrary;

/** The native library that lies in XGBoost's jar. */
final class NativeLibrary {
    static final SymbolLookup SYMBOLS =
            ForeignLibrary.load("xgboost", resource(), "libgomp.so.1 (Debian's libgomp1)");

    private NativeLibrary() {}

    private static String resource() {
        return "/lib/%s/%s/%s"
                .formatted(ForeignLibrary.system(), ForeignLibrary.architecture(), fileName());
    }

    private static String fileName() {
        return switch (ForeignLibrary.system()) {
            case "windows" -> "xgboost4j.dll";
            case "macos" -> "libxgboost4j.dylib";
            default -> "libxgboost4j.so";
        };
    }
}
