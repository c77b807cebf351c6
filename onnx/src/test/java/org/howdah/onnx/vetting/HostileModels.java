package org.howdah.onnx.vetting;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** Files that must be refused, each for another reason. */
final class HostileModels {
    private static final String INVALID = "22023";
    private static final String UNSUPPORTED = "0A000";
    private static final String TOO_LARGE = "54000";
    static final String PARSING = "Failed to load model because protobuf parsing failed.";

    /** A file, and how it is refused. */
    record Hostile(String name, Supplier<byte[]> file, String sqlState, String message) {
        byte[] bytes() {
            return file.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private HostileModels() {}

    static Stream<Hostile> files() {
        return Stream.of(
                        HostileBytes.files(),
                        HostileExternalData.files(),
                        HostileTricks.files(),
                        HostileTensors.files(),
                        HostileOperators.files(),
                        HostileStructure.files())
                .flatMap(files -> files);
    }

    static Hostile invalid(String name, byte[] bytes, String message) {
        return new Hostile(name, () -> bytes, INVALID, message);
    }

    static Hostile unsupported(String name, byte[] bytes, String message) {
        return new Hostile(name, () -> bytes, UNSUPPORTED, message);
    }

    static Hostile tooLarge(String name, byte[] bytes, String message) {
        return new Hostile(name, () -> bytes, TOO_LARGE, message);
    }

    static Hostile external(String name, byte[] bytes, String path) {
        return unsupported(name, bytes, path + " has external data");
    }

    static byte[] raw(int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        return raw;
    }
}
