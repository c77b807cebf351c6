package org.howdah.onnx.vetting;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.howdah.onnx.graph.Operator;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;

/** The versions of the format and of the operator sets that ONNX Runtime 1.29 knows. */
final class Versions {
    private static final long NEWEST_IR = 13;
    private static final long LAST_IR_WITHOUT_OPSETS = 2;
    private static final Map<String, Long> NEWEST =
            Map.of("", 26L, "ai.onnx.ml", 5L, "com.microsoft", 1L);
    private static final String HINT =
            "Export the model with an older opset: ONNX Runtime 1.29 knows IR version 13,"
                    + " ai.onnx 26 and ai.onnx.ml 5.";

    private Versions() {}

    static void operatorSet(Path path) {
        String domain = domain(path.message());
        long version = 0;
        for (WireReader field = path.message().message(); field.next(); ) {
            version = field.field() == 2 ? field.number() : version;
        }
        if (version < 1 || version > Integer.MAX_VALUE) {
            throw Refusal.invalid(path, "has the version " + version);
        }
        if (version > NEWEST.getOrDefault(domain, version)) {
            throw Refusal.unsupported(
                    path,
                    "wants version "
                            + version
                            + " of "
                            + Path.quoted(domain)
                            + ", which is too new",
                    HINT);
        }
    }

    static void model(Path path) {
        long ir = 0;
        Set<String> domains = new HashSet<>();
        for (WireReader field = path.message().message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> ir = field.number();
                case 8 -> distinct(path, domain(field.slice()), domains);
                default -> {}
            }
        }
        if (ir < 1) {
            throw Refusal.invalid(path, "has the ir_version " + ir);
        }
        if (ir > NEWEST_IR) {
            throw Refusal.unsupported(
                    path, "has the ir_version " + ir + ", which is too new", HINT);
        }
        if (domains.isEmpty() && ir > LAST_IR_WITHOUT_OPSETS) {
            throw Refusal.invalid(path, "has no opset_import");
        }
    }

    private static void distinct(Path path, String domain, Set<String> domains) {
        if (!domains.add(domain)) {
            throw Refusal.invalid(path, "imports the domain " + Path.quoted(domain) + " twice");
        }
    }

    private static String domain(Slice operatorSet) {
        for (WireReader field = operatorSet.message(); field.next(); ) {
            if (field.field() == 1) {
                return Operator.canonical(field.text());
            }
        }
        return "";
    }
}
